// Builds the JavaScript where sources have changed since it was last built here, and otherwise leaves dist alone, so that
// commands which need it can run side by side.
import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.cache/supportops/built";
const inputs = ["package.json", "tsconfig.json", "tsup.config.ts", "tsup.js.config.ts"];

const sources = readdirSync("src", { recursive: true }).map((name) => `src/${name}`);
// A folder's own time changes when a file of it is added or removed.
const newest = Math.max(...[...inputs, "src", ...sources].map((path) => statSync(path).mtimeMs));
const isBuilt = existsSync("dist/index.cjs") && existsSync(stamp) && statSync(stamp).mtimeMs > newest;
if (!isBuilt) {
  execSync("npm run -s build:js", { stdio: "inherit" });
  mkdirSync("node_modules/.cache/supportops", { recursive: true });
  writeFileSync(stamp, "");
}
