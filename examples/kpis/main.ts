// npm run kpis -- DATASET_FOLDER [--as-of ISO] [--split ISO] [--check]: the figures of a public data set as JSON.
import { runKpis } from "./run-kpis.js";

const { stdout, stderr, exitCode } = await runKpis(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
