// Module hook: prints the address of every module that is loaded.
import { writeSync } from "node:fs";

export function load(url, context, nextLoad) {
  writeSync(1, `${url}\n`);
  return nextLoad(url, context);
}
