// Builds where sources have changed since it was last built here, and otherwise leaves dist alone, so that commands which
// need it can run side by side. With the word "package" the declarations too, which only those need who install it.
import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.cache/supportops/built";
const inputs = ["package.json", "tsconfig.json", "tsup.config.ts", "tsup.js.config.ts"];

const sources = readdirSync("src", { recursive: true }).map((name) => `src/${name}`);
// A folder's own time changes when a file of it is added or removed.
const newest = Math.max(...[...inputs, "src", ...sources].map((path) => statSync(path).mtimeMs));
const isNew = (path) => existsSync(path) && statSync(path).mtimeMs > newest;
const isPackage = process.argv.includes("package");
const isBuilt = isPackage ? isNew("dist/index.d.ts") : existsSync("dist/index.cjs") && isNew(stamp);
if (!isBuilt) {
  execSync(`npm run -s ${isPackage ? "build" : "build:js"}`, { stdio: "inherit" });
  mkdirSync("node_modules/.cache/supportops", { recursive: true });
  writeFileSync(stamp, "");
}
