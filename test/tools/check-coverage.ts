// Gate: branch coverage over all files together. Vitest applies its own thresholds per file, and only one way.
import { readFileSync } from "node:fs";

const requiredBranches = 97;

const { total } = JSON.parse(readFileSync("coverage/coverage-summary.json", "utf8")) as {
  total: { branches: { pct: number; covered: number; total: number } };
};
const { pct, covered, total: branches } = total.branches;
process.stdout.write(`${covered} of ${branches} branches covered: ${pct} %, required ${requiredBranches} %\n`);
process.exitCode = pct >= requiredBranches ? 0 : 1;
