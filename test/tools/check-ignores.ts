// Gate: code exempt from coverage says why, as in `/* v8 ignore next -- @preserve the reason in a few words */`.
import { readFileSync } from "node:fs";
import { listFiles } from "./list-files.js";

const hint = /(?:v8|c8|istanbul|node:coverage) ignore/;
// "stop" ends a range whose "start" gave the reason.
const accepted = /\/\* v8 ignore (?:stop -- @preserve|(?:next|start|if|else|file) -- @preserve \S.*\S) \*\//;

const faults = listFiles("src", ".ts").flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (hint.test(line) && !accepted.test(line) ? `${file}:${index + 1} ${line.trim()}` : [])),
);
for (const fault of faults) process.stdout.write(`No reason given, or not in the agreed form: ${fault}\n`);
process.stdout.write(`${faults.length} coverage exemptions without a reason\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
