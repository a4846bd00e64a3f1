import { type RankGroupsOptions, rankGroups } from "supportops/insight";
import type { KpiInterval, ReportRow } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

type Limits = readonly [low: number | null, high: number | null];

const level = 0.95;
const intervalOf = ([low, high]: Limits): KpiInterval => ({ low, high, level });

function rowOf(team: string, limits: Limits | null, more: Partial<ReportRow> = {}): ReportRow {
  return {
    by: { groupId: team },
    period: null,
    kpi: "csat",
    unit: "ratio",
    value: 0.5,
    reason: null,
    n: 100,
    numerator: 50,
    denominator: 100,
    excluded: {},
    immature: 0,
    interval: limits === null ? null : intervalOf(limits),
    reliable: true,
    periodComplete: true,
    figures: {},
    ...more,
  };
}

const placesOf = (rows: readonly ReportRow[], options: RankGroupsOptions = { better: "higher" }) =>
  rankGroups(rows, options).map(({ row, bestRank, worstRank }) => [row.by["groupId"], bestRank, worstRank]);

describe("rankGroups", () => {
  it.each<{ teams: readonly Limits[]; better: "higher" | "lower"; places: readonly unknown[]; why: string }>([
    {
      teams: [
        [0.1, 0.2],
        [0.5, 0.6],
        [0.3, 0.4],
      ],
      better: "higher",
      places: [
        ["b", 1, 1],
        ["c", 2, 2],
        ["a", 3, 3],
      ],
      why: "all apart have a place each",
    },
    {
      teams: [
        [0.1, 0.2],
        [0.5, 0.6],
      ],
      better: "lower",
      places: [
        ["a", 1, 1],
        ["b", 2, 2],
      ],
      why: "the lowest first where lower is better",
    },
    {
      teams: [
        [0.1, 0.6],
        [0.2, 0.7],
        [0.3, 0.8],
      ],
      better: "higher",
      places: [
        ["a", 1, 3],
        ["b", 1, 3],
        ["c", 1, 3],
      ],
      why: "all that overlap may have any place",
    },
    {
      teams: [
        [0.1, 0.3],
        [0.2, 0.5],
        [0.4, 0.6],
      ],
      better: "higher",
      places: [
        ["c", 1, 2],
        ["b", 1, 3],
        ["a", 2, 3],
      ],
      why: "the middle one overlaps with both, the others do not",
    },
    {
      teams: [
        [0.1, 0.2],
        [0.2, 0.3],
      ],
      better: "higher",
      places: [
        ["a", 1, 2],
        ["b", 1, 2],
      ],
      why: "limits that touch do not part",
    },
    {
      teams: [
        [null, 0.1],
        [0.2, null],
        [null, null],
      ],
      better: "higher",
      places: [
        ["b", 1, 2],
        ["c", 1, 3],
        ["a", 2, 3],
      ],
      why: "a side without a limit overlaps with everything there",
    },
  ])("$why", ({ teams, better, places }) => {
    const rows = teams.map((limits, place) => rowOf("abc".charAt(place), limits));
    expect(placesOf(rows, { better })).toEqual(places);
  });

  it("gives no place to what says nothing, and takes none for it", () => {
    const rows = [
      rowOf("small", [0.9, 1], { reliable: false }),
      rowOf("none", null, { value: null, reliable: false }),
      rowOf("count", null),
      rowOf("good", [0.5, 0.6]),
    ];
    expect(
      rankGroups(rows, { better: "higher" }).map(({ row, bestRank, reason }) => [row.by["groupId"], bestRank, reason]),
    ).toEqual([
      ["good", 1, null],
      ["small", null, "notReliable"],
      ["none", null, "noValue"],
      ["count", null, "noInterval"],
    ]);
    expect(rankGroups([], { better: "higher" })).toEqual([]);
  });

  it.each(["assigneeId", "requesterId"])("ranks people by %s only where that is said", (field) => {
    const rows = [rowOf("", [0.1, 0.2], { by: { groupId: "a", [field]: "kim" } })];
    expect(issuesOf(() => rankGroups(rows, { better: "higher" }))).toMatchObject([
      { code: "insight.peopleRanked", path: ["rows"], received: `"${field}"` },
    ]);
    expect(rankGroups(rows, { better: "higher", people: "allow" })).toMatchObject([{ bestRank: 1, worstRank: 1 }]);
  });

  it("does not rank people on unreliable values even then", () => {
    const rows = [rowOf("", [0.1, 0.2], { by: { assigneeId: "kim" }, reliable: false })];
    expect(rankGroups(rows, { better: "higher", people: "allow" })).toMatchObject([{ bestRank: null }]);
  });

  it.each<{ rows: readonly ReportRow[]; options: object; path: readonly unknown[]; code: string }>([
    {
      rows: [rowOf("a", [0, 1]), rowOf("b", [0, 1], { kpi: "dsat" })],
      options: { better: "higher" },
      path: ["rows", 1],
      code: "insight.optionInvalid",
    },
    {
      rows: [rowOf("a", [0, 1], { period: { date: "", label: "", from: 0, to: 1, whole: true } }), rowOf("b", [0, 1])],
      options: { better: "higher" },
      path: ["rows", 1],
      code: "insight.optionInvalid",
    },
    { rows: [], options: {}, path: ["better"], code: "input.required" },
    { rows: [], options: { better: "lower", people: "perhaps" }, path: ["people"], code: "input.variant" },
  ])("refuses $path", ({ rows, options, path, code }) => {
    expect(issuesOf(() => rankGroups(rows, options as RankGroupsOptions))).toMatchObject([{ code, path }]);
  });
});
