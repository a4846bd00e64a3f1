// Runs the gates, never stopping at a failure, and sums up: tsx test/tools/run-gates.ts [quick]
import { allStages, quickStages, type Stage } from "./gates.js";
import { type GateResult, runGate } from "./run-gate.js";

function describe({ script, ok, seconds, tests }: GateResult): string {
  const counted = tests.passed + tests.failed;
  const detail = counted === 0 ? "" : `, ${tests.passed} of ${counted} tests passed`;
  return `${ok ? "ok  " : "FAIL"} ${script} (${seconds.toFixed(1)} s${detail})`;
}

const results: GateResult[] = [];

async function runStage({ gates, sideBySide }: Stage): Promise<void> {
  const waiting = [...gates];
  const work = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const result = await runGate(gate);
      if (!result.ok) process.stdout.write(`\n${result.output.trimEnd()}\n`);
      process.stdout.write(`${describe(result)}\n`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
}

for (const stage of process.argv[2] === "quick" ? quickStages : allStages) await runStage(stage);

const failing = results.filter(({ ok }) => !ok);
if (failing.length > 0) {
  process.stdout.write(`\nRun a failing gate alone: ${failing.map(({ script }) => `npm run ${script}`).join(", ")}\n`);
}
const passed = results.reduce((sum, { ok, tests }) => sum + tests.passed + (ok ? 1 : 0), 0);
const failed = results.reduce((sum, { ok, tests }) => sum + tests.failed + (ok ? 0 : 1), 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
