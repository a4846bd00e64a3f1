import { readdirSync, readFileSync } from "node:fs";
import { compileSla, lintSla, type PolicyDefinition, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { presetClocks, presetExamples, presetPriorities } from "./all-presets.js";

const clockLists = Object.entries(presetClocks);

/** A definition that promises something on every clock. */
function promising(name: string): SlaDefinition {
  const clocks = presetClocks[name] ?? [];
  const targets = clocks.map(({ id }) => ({ clock: id, within: "PT8H", calendar: "24x7" }));
  const priorities = presetPriorities[name];
  const policy: PolicyDefinition = { id: "all", targets };
  return { ...(priorities === undefined ? {} : { priorities }), clocks, policies: [policy] };
}

describe.each(clockLists)("%s", (name, clocks) => {
  it("compiles, with promises on every clock", () => {
    expect(compileSla(promising(name)).definition.clocks).toBe(clocks);
  });

  it("has nothing that lintSla finds", () => {
    expect(lintSla(promising(name))).toEqual([]);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(clocks))).toEqual(clocks);
  });
});

describe.each(Object.entries(presetExamples))("%s", (_, definition) => {
  it("compiles, has nothing that lintSla finds, and is plain JSON", () => {
    expect(compileSla(definition).definition).toBe(definition);
    expect(lintSla(definition)).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});

it("every preset of the library stands in this list", () => {
  const vendors = readdirSync("src/presets", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const exported = vendors.flatMap(({ name: vendor }) => {
    const index = readFileSync(`src/presets/${vendor}/index.ts`, "utf8");
    return [...index.matchAll(/\b(\w+(?:Clocks|ExampleSla))\b/g)].map(([, name]) => name);
  });
  expect([...exported].sort()).toEqual([...Object.keys(presetClocks), ...Object.keys(presetExamples)].sort());
});
