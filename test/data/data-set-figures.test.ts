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

// Calculated once in Python from the definitions of the first parts, without this package.
const secondParts = [
  {
    name: "uci-servicenow-incidents-part-2",
    date: "2016-06-01",
    expected: {
      channelMix: { "Direct opening": 4, Email: 23, IVR: 9, Phone: 15522, "Self service": 158 },
      resolverWorkload: { resolvers: 202, top: 2273, gini: 0.7301725017862611, median: 23 },
      censoringDemo: {
        asOf: "2016-06-01T00:00:00",
        opened: 15442,
        resolvedByAsOf: 14363,
        openAtAsOf: 1079,
        naiveMedianResolvedOnly: 2.9833333333333334,
        naiveP90ResolvedOnly: 170.8266666666668,
        kaplanMeier: {
          n: 15442,
          events: 14363,
          q50: 5.266666666666667,
          q90: 304.56666666666666,
          "S(24)": 0.4138161585727538,
          "S(72)": 0.3102106294717401,
          "S(168)": 0.15659106795840333,
          "S(336)": 0.08838856099231604,
        },
        eventualTrueMedian: 5.266666666666667,
        eventualTrueP90: 303.15166666666653,
      },
      slaChangeDecomposition: {
        split: "2016-06-01T00:00:00",
        rateA: 0.7709493588913353,
        rateB: 0.6532846715328468,
        mixEffect: -0.012167692823040399,
        rateEffect: -0.10549699453544824,
      },
    },
  },
  {
    name: "boston-311-animal-part-2",
    date: "2018-01-01",
    expected: {
      asOfUsed: "2018-01-01T00:00:00",
      recomputed: { metClosed: 7798, missedClosed: 218, missedStillOpen: 1002, undecidedOpen: 188 },
      kaplanMeierHours_asOf: {
        n: 15254,
        events: 11042,
        q50: 18.06888888888889,
        q90: null,
        "S(24)": 0.4724539753529334,
        "S(72)": 0.3930862340238484,
        "S(168)": 0.3333416103218698,
        "S(336)": 0.312190932695093,
      },
      backlogAtYearEnd: { "2016": 2200, "2017": 4212, "2018": 6695, "2019": 10426 },
    },
  },
  {
    name: "cfpb-complaints-sample-part-2",
    date: "2016-01-15",
    expected: {
      disputedWebToOtherByProduct: {
        rateWeb: 0.2240289069557362,
        rateOther: 0.12173913043478261,
        mixEffect: 0.0035333945578420924,
        rateEffect: -0.10582317107879571,
      },
    },
  },
] as const;

describe.each(secondParts)("the figures of $name", ({ name, date, expected }) => {
  const folder = folderOf(name);

  it.skipIf(!existsSync(folder))("equal an independent calculation as of a date", { timeout: 180_000 }, async () => {
    const at = Date.parse(`${date}T00:00:00Z`);
    const figures = figuresOfTable(await readTable(folder), { asOf: at, split: at });
    const named = Object.fromEntries(Object.keys(expected).map((key) => [key, figures[key]]));
    expect(compareFigures(named, expected).differing).toEqual([]);
    const text = JSON.stringify(figures, (_, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
    );
    expect(text).not.toContain("not finite");
  });
});
