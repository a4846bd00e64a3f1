// Gate: a line exempt from coverage says why. /* v8 ignore next -- @preserve the reason in a few words */
import { readFileSync, globSync } from "node:fs";
