import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { runInBrowser } from "./browser.js";
import { runBullmqHost } from "./bullmq-host.js";

/** One environment the package is used from. */
export interface MatrixCase {
  readonly name: string;
  /** Uses the package in the consumer's folder; resolves to what it printed. */
  readonly run: (folder: string) => Promise<string>;
  /** A type check prints nothing when all is well; programs print the expected line. */
  readonly prints: "expected" | "nothing";
}

const execute = promisify(execFile);

async function output(folder: string, command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(command, args, { cwd: folder });
  return stdout.trim();
}

/** Runs a version of a tool that the registry has. */
function npx(folder: string, packageName: string, ...command: readonly string[]): Promise<string> {
  return output(folder, "npx", ["--yes", "--package", packageName, ...command]);
}

const nodes = [20, 22, 24, 26].flatMap((version) =>
  [
    { format: "ESM", file: "main.mjs" },
    { format: "CommonJS", file: "main.cjs" },
  ].map(
    ({ format, file }): MatrixCase => ({
      name: `Node ${version}, ${format}`,
      run: (folder) => npx(folder, `node@${version}`, "node", file),
      prints: "expected",
    }),
  ),
);

const compilers = ["5.9", "6", "7"].flatMap((version) =>
  ["nodenext", "bundler"].map(
    (resolution): MatrixCase => ({
      name: `TypeScript ${version}, ${resolution}`,
      run: (folder) => npx(folder, `typescript@${version}`, "tsc", "-p", `tsconfig.${resolution}.json`),
      prints: "nothing",
    }),
  ),
);

const denoOptions = ["--node-modules-dir=manual", "--allow-read", "--allow-env"];

/** Every environment, each tried on its own. */
export const matrixCases: readonly MatrixCase[] = [
  ...nodes,
  ...compilers,
  { name: "Bun", run: (folder) => npx(folder, "bun@1", "bun", "main.mjs"), prints: "expected" },
  {
    name: "Deno",
    run: (folder) => npx(folder, "deno@2", "deno", "run", ...denoOptions, "main.mjs"),
    prints: "expected",
  },
  { name: "Chromium, bundled by esbuild", run: runInBrowser, prints: "expected" },
  { name: "BullMQ on Redis, a worker killed", run: runBullmqHost, prints: "nothing" },
];
