// npm run vectors -- FILE...: runs language-neutral cases through the built package.
import { readFileSync } from "node:fs";
import type { CaseResult } from "./case-result.js";
import { runVectors } from "./run-vectors.js";

function runFile(file: string): readonly CaseResult[] {
  try {
    return runVectors(readFileSync(file, "utf8"));
  } catch (error) {
    return [{ id: file, ok: false, expected: "a readable file of cases", actual: String(error) }];
  }
}

const results = process.argv.slice(2).flatMap(runFile);
const failing = results.filter(({ ok }) => !ok);
for (const { id, expected, actual } of failing) {
  // JSON.stringify(undefined) is undefined: a case that came to no answer.
  const shown = [expected, actual].map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  process.stdout.write(`${id} expected ${shown[0]} actual ${shown[1]}\n`);
}
process.stdout.write(`${results.length - failing.length} passed, ${failing.length} failed\n`);
process.exitCode = results.length > 0 && failing.length === 0 ? 0 : 1;
