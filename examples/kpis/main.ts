// npm run kpis -- DATASET_FOLDER [--as-of ISO] [--split ISO] [--check]: the figures of a public data set as JSON.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DemoError } from "../demo/demo-error.js";
import { compareFigures } from "../demo/incidents/figure-agreement.js";
import { parseCommandLine } from "./command-line.js";
import { type Figures, figuresOfTable } from "./data-sets.js";
import { readTable } from "./read-records.js";

/** Compares figures with those expected of the data set; tells on the error stream what differs. */
function checkFigures(figures: Figures, folder: string): void {
  const file = join(folder, "expected-kpis.json");
  if (!existsSync(file)) throw new DemoError(`${folder} has no expected-kpis.json.`);
  const { expected } = JSON.parse(readFileSync(file, "utf8")) as { readonly expected: unknown };
  const { compared, differing } = compareFigures(figures, expected);
  for (const line of differing) process.stderr.write(`Expected and actual differ at ${line}\n`);
  process.stderr.write(`${compared - differing.length} of ${compared} figures agree with expected-kpis.json\n`);
  if (differing.length > 0) process.exitCode = 1;
}

try {
  const { folder, asOf, split, check } = parseCommandLine(process.argv.slice(2));
  const figures = figuresOfTable(await readTable(folder), { asOf, split });
  process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  if (check) checkFigures(figures, folder);
} catch (error) {
  const isReadable = error instanceof DemoError || (error instanceof Error && "syscall" in error);
  if (!isReadable) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
