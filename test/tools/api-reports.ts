// Compares the public declarations with the reports in test/api; with --local it writes them instead.
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { exportedModules } from "./exported-modules.js";

/** The modules whose shape hosts build on most; a change of it should be seen in a review. */
const reported = ["root", "calendar", "sla", "escalation", "kpi"];

const localBuild = process.argv.includes("--local");
const folder = "test/api";
mkdirSync(folder, { recursive: true });
mkdirSync("reports/api", { recursive: true });

let failed = 0;
for (const { name, types } of exportedModules().filter((module) => reported.includes(module.name))) {
  if (!existsSync(types)) {
    process.stdout.write(`${types} is missing: run npm run build\n`);
    failed += 1;
    continue;
  }
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve("."),
      mainEntryPointFilePath: resolve(types),
      compiler: { tsconfigFilePath: resolve("tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve(folder),
        reportTempFolder: resolve("reports/api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        // Documentation is checked by typedoc, which knows the tags in use.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
          "ae-forgotten-export": { logLevel: ExtractorLogLevel.None, addToApiReportFile: true },
        },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve("package.json"),
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, { localBuild, showVerboseMessages: false });
  const state = apiReportChanged ? (localBuild ? "written" : "changed: look at it, then npm run api") : "unchanged";
  process.stdout.write(`${folder}/${name}.api.md ${state}\n`);
  if (!succeeded) failed += 1;
}
process.stdout.write(`${failed} API reports differ\n`);
process.exitCode = failed === 0 ? 0 : 1;
