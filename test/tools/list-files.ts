import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder whose name ends so, sorted; none when the folder is absent. */
export function listFiles(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}
