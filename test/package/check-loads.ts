// Gate: which npm packages each subpath loads in plain Node, from the built package.
import { exportedModules } from "../tools/exported-modules.js";
import { loadedPackages, type ModuleFormat } from "./loaded-packages.js";

/** In Node nothing is tree-shaken, so only these subpaths may load a package; every other loads none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  schema: ["zod"],
  recurrence: ["rrule"],
  format: ["date-fns", "date-fns-tz"],
  icalendar: ["ical.js"],
};

const formats: readonly ModuleFormat[] = ["esm", "cjs"];
let failed = 0;
for (const { specifier, name } of exportedModules()) {
  for (const format of formats) {
    const expected = (allowed[name] ?? []).join(", ");
    let loaded: string;
    try {
      loaded = loadedPackages(specifier, format).join(", ");
    } catch (error) {
      loaded = `an error: ${(error as Error).message}`;
    }
    if (loaded === expected) continue;
    failed += 1;
    process.stdout.write(`${specifier} (${format}) loads ${loaded || "nothing"}; expected ${expected || "nothing"}\n`);
  }
}
process.stdout.write(`${failed} subpaths load other packages than they should\n`);
process.exitCode = failed === 0 ? 0 : 1;
