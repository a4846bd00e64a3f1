// node test/bench/bench.mjs FILE: compiles a benchmark and runs it in plain Node, on the built package. A loader that
// compiles on the way would make what is measured up to three times as slow.
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [, , file] = process.argv;
// A benchmark reads what follows, as if it had been started by itself.
process.argv.splice(2, 1);
// Inside the project, so that the package's own name resolves.
const outfile = `reports/bench/${basename(file, ".ts")}.mjs`;
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
});
await import(pathToFileURL(outfile).href);
