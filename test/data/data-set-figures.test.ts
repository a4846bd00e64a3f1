import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareFigures } from "../../examples/demo/incidents/figure-agreement.js";
import { figuresOfTable } from "../../examples/kpis/data-sets.js";
import { readTable } from "../../examples/kpis/read-records.js";

const folderOf = (name: string): string => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));

// How many figures stand under "expected" in each expected-kpis.json, nulls included.
const dataSets = [
  { name: "uci-servicenow-incidents", figures: 165 },
  { name: "boston-311-animal", figures: 138 },
  { name: "cfpb-complaints-sample", figures: 216 },
] as const;

describe.each(dataSets)("the figures of $name", ({ name, figures }) => {
  const folder = folderOf(name);
  const isPresent = existsSync(folder);
  if (!isPresent) process.stdout.write(`data-set-figures: ${name} skipped, ../shared/data is not there\n`);

  it.skipIf(!isPresent)("equal expected-kpis.json: counts exactly, others to 1e-6", { timeout: 180_000 }, async () => {
    const { expected } = JSON.parse(readFileSync(`${folder}/expected-kpis.json`, "utf8")) as { expected: unknown };
    const actual = figuresOfTable(await readTable(folder), { asOf: undefined, split: undefined });
    expect(compareFigures(actual, expected)).toEqual({ compared: figures, differing: [] });
  });
});

const secondParts = [
  { name: "uci-servicenow-incidents-part-2", date: "2016-06-01" },
  { name: "boston-311-animal-part-2", date: "2018-01-01" },
  { name: "cfpb-complaints-sample-part-2", date: "2016-01-15" },
] as const;

describe.each(secondParts)("the figures of $name", ({ name, date }) => {
  const folder = folderOf(name);

  it.skipIf(!existsSync(folder))("are finite or null, as of any date", { timeout: 180_000 }, async () => {
    const at = Date.parse(`${date}T00:00:00Z`);
    const text = JSON.stringify(
      figuresOfTable(await readTable(folder), { asOf: at, split: at }),
      (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value),
    );
    expect(text).not.toContain("not finite");
  });
});
