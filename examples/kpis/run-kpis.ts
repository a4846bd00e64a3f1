import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DemoError } from "../demo/demo-error.js";
import { compareFigures } from "../demo/incidents/figure-agreement.js";
import { parseCommandLine } from "./command-line.js";
import { type Figures, figuresOfTable } from "./data-sets.js";
import { readTable } from "./read-records.js";

/** What the command writes, and how it ends. */
export interface KpisOutcome {
  /** The figures as JSON and nothing else; empty where something was wrong. */
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1;
}

/** Runs `npm run kpis` with its arguments; what a person can put right becomes a message. */
export async function runKpis(args: readonly string[]): Promise<KpisOutcome> {
  try {
    const { folder, asOf, split, check } = parseCommandLine(args);
    const figures = figuresOfTable(await readTable(folder), { asOf, split });
    const stdout = `${JSON.stringify(figures, null, 1)}\n`;
    if (!check) return { stdout, stderr: "", exitCode: 0 };
    return { stdout, ...checkFigures(figures, folder) };
  } catch (error) {
    const isReadable = error instanceof DemoError || (error instanceof Error && "syscall" in error);
    if (!isReadable) throw error;
    return { stdout: "", stderr: `${error.message}\n`, exitCode: 1 };
  }
}

/** Compares figures with those expected of the data set, and tells what differs. */
function checkFigures(figures: Figures, folder: string): Pick<KpisOutcome, "stderr" | "exitCode"> {
  const file = join(folder, "expected-kpis.json");
  if (!existsSync(file)) throw new DemoError(`${folder} has no expected-kpis.json.`);
  const { expected } = JSON.parse(readFileSync(file, "utf8")) as { readonly expected: unknown };
  const { compared, differing } = compareFigures(figures, expected);
  const lines = [
    ...differing.map((line) => `Expected and actual differ at ${line}`),
    `${compared - differing.length} of ${compared} figures agree with expected-kpis.json`,
  ];
  return { stderr: lines.map((line) => `${line}\n`).join(""), exitCode: differing.length > 0 ? 1 : 0 };
}
