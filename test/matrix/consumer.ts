import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportedModules } from "../tools/exported-modules.js";

/** An otherwise empty project that depends on the packed tarball. */
export interface Consumer {
  readonly folder: string;
  /** What its programs print when all is well. */
  readonly expected: string;
  /** Deletes the folder. */
  readonly remove: () => void;
}

const specifiers = exportedModules().map(({ specifier }) => specifier);

/** Imports of every subpath, so that each is loaded and type-checked. */
function importsOfAll(): string {
  const imports = specifiers.map((specifier, index) => `import * as m${index} from "${specifier}";`);
  const list = specifiers.map((_, index) => `m${index}`).join(", ");
  return `${imports.join("\n")}\nexport const modules = [${list}];\n`;
}

function requiresOfAll(): string {
  const list = specifiers.map((specifier) => `require("${specifier}")`).join(", ");
  return `exports.modules = [${list}];\n`;
}

/** Packs the built package and installs it from the tarball, as a host gets it from the registry. */
export function createConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "supportops-matrix-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { stdio: "ignore" });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack wrote no tarball");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const install = ["install", "--silent", "--no-audit", "--no-fund", `./${tarball}`, "@types/node@20"];
  execFileSync("npm", install, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

  cpSync("test/matrix/fixtures", folder, { recursive: true });
  for (const file of ["modules.mjs", "modules.mts", "modules.cts"]) writeFileSync(join(folder, file), importsOfAll());
  writeFileSync(join(folder, "modules.cjs"), requiresOfAll());
  return {
    folder,
    // Friday 16:30 in Berlin: half an hour is left, three and a half fall on Monday, after the clocks went forward.
    expected: `2026-03-30T10:30:00.000Z ${specifiers.length}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
