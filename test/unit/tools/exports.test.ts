import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { exportedModules } from "../../tools/exported-modules.js";
import { listFiles } from "../../tools/list-files.js";

describe("the subpaths of package.json", () => {
  it("are the folders of src that have an index, and the root", () => {
    const folders = listFiles("src", "index.ts")
      .filter((file) => file.endsWith("/index.ts"))
      .map((file) => dirname(file).replace("src", "supportops"));
    const specifiers = exportedModules().map(({ specifier }) => specifier);
    expect([...specifiers].sort()).toEqual([...folders].sort());
  });
});
