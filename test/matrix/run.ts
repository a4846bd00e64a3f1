// npm run test:matrix: the packed package in every environment it is meant for. Needs the npm registry and Chromium; installs Redis where it is missing.
import { createConsumer } from "./consumer.js";
import { matrixCases } from "./matrix-cases.js";

function reasonOf(error: unknown): string {
  const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
  return [stdout, stderr].join("\n").trim() || message;
}

const consumer = createConsumer();
let failed = 0;
for (const { name, run, prints } of matrixCases) {
  const expected = prints === "expected" ? consumer.expected : "";
  const start = performance.now();
  const printed = await run(consumer.folder).catch(reasonOf);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const ok = printed === expected;
  if (!ok) failed += 1;
  process.stdout.write(ok ? `ok   ${name} (${seconds} s)\n` : `FAIL ${name} (${seconds} s)\n${printed}\n`);
}
consumer.remove();
process.stdout.write(`${matrixCases.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
