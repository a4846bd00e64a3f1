// npm run adapters -- VENDOR FOLDER [AS_OF]: maps a folder of payloads and prints the facts of it as JSON.
import { isSupportOpsError } from "supportops/errors";
import { openFolder } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import { readSettings } from "./settings.js";
import { loadVendor, vendorNames } from "./vendors.js";

async function run([vendor, path, asOf]: readonly string[]): Promise<unknown> {
  if (vendor === undefined || path === undefined) {
    const vendors = vendorNames.join(", ");
    throw new RunnerError(
      "runner.usage",
      `npm run adapters -- VENDOR FOLDER [AS_OF], where VENDOR is one of ${vendors}.`,
    );
  }
  const facts = await loadVendor(vendor);
  if (facts === undefined) {
    throw new RunnerError("runner.vendorUnknown", `There is no vendor ${vendor}; there are ${vendorNames.join(", ")}.`);
  }
  const folder = openFolder(path);
  return facts(folder, readSettings(folder, asOf));
}

try {
  process.stdout.write(`${JSON.stringify(await run(process.argv.slice(2)), null, 1)}\n`);
} catch (error) {
  const code = error instanceof RunnerError || isSupportOpsError(error) ? error.code : null;
  if (code === null) throw error;
  process.stderr.write(`${code}: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
