import { createReport, type Kpi, measuredDurations, measuredShare, type ReportColumns, sketched } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { rowOf } from "./report-of.js";

const handling = measuredDurations({ id: "handling" });
const kept = measuredShare({ id: "kept" });
const context = { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" };
const byGroup = { kpis: [handling, kept], by: ["groupId"], context } as const;
const days = { every: "day", from: "2026-03-27", to: "2026-03-29" } as const;

describe("addColumns", () => {
  it("gives each group its rows, wherever they stand", () => {
    const report = createReport(byGroup);
    report.addColumns({
      kpis: {
        handling: { durationMs: new Int32Array([10, 500, 30, 20, 700]) },
        kept: { counts: new Uint8Array([1, 0, 0, 1, 1]) },
      },
      group: { codes: new Uint8Array([1, 0, 1, 1, 0]), values: [["billing"], ["sales"]] },
    });
    expect(report.rows().map(({ by, kpi, n, value }) => [by["groupId"], kpi, n, value])).toEqual([
      ["billing", "handling", 2, 600],
      ["billing", "kept", 2, 0.5],
      ["sales", "handling", 3, 20],
      ["sales", "kept", 3, 2 / 3],
    ]);
    expect(report.summary().tickets).toBe(0);
  });

  it("counts a running duration as longer than so far", () => {
    // By hand: ended 1 and 3, running 2. S(1) = 2/3, S(3) = 0: the median is 3.
    const report = createReport({ kpis: [handling], context });
    report.addColumns({
      kpis: { handling: { durationMs: new Uint32Array([2, 3, 1]), ended: new Uint8Array([0, 1, 1]) } },
    });
    expect(report.rows()[0]).toMatchObject({ n: 3, value: 3, figures: { completed: 2, running: 1, completedP50: 2 } });
  });

  it("gives each period the rows whose instant lies in it, its end excluded, and counts those outside", () => {
    const report = createReport({ kpis: [kept], period: days, context });
    const at = ["2026-03-26T23:59:59.999Z", "2026-03-27T00:00:00Z", "2026-03-28T00:00:00Z", "2026-03-29T00:00:00Z"];
    report.addColumns({ kpis: { kept: { counts: new Uint8Array(4) } }, at: Float64Array.from(at, Date.parse) });
    expect(report.rows().map(({ n }) => n)).toEqual([1, 1]);
    expect(report.summary().outsidePeriods).toEqual({ kept: 2 });
  });

  it("puts thousands of durations in order, spread and crowded ones alike", () => {
    // From 0 ms to 49 days, scattered; a hundred of them within two milliseconds of an hour.
    const spread = Array.from({ length: 4001 }, (_, row) => Math.floor(2 ** (((row * 1597) % 4001) / 125.1)) - 1);
    const crowded = Array.from({ length: 100 }, (_, row) => 3_600_000 + ((row * 7) % 3));
    const durations = [...spread, ...crowded];
    const report = createReport({ kpis: [handling], context });
    report.addColumns({ kpis: { handling: { durationMs: Float64Array.from(durations) } } });
    const { durations: kept } = report.toJSON().cells[0]?.states["handling"] as { durations: { rows: number[][] } };
    const inOrder = [...durations].sort((a, b) => a - b);
    expect(kept.rows.flatMap(([ms = 0, times]) => Array.from({ length: times ?? 0 }, () => ms))).toEqual(inOrder);
    // 4,101 of them: the median is the 2,051st.
    expect(report.rows()[0]?.figures["completedP50"]).toBe(inOrder[2050]);
  });

  it("takes in more rows than a block holds, the same as one by one", () => {
    const count = 2 ** 24 + 3;
    const report = createReport({ kpis: [handling], context });
    report.addColumns({ kpis: { handling: { durationMs: new Uint32Array(count).fill(7) } } });
    expect(report.toJSON().cells[0]?.states["handling"]).toMatchObject({ durations: { rows: [[7, count, 0, 0]] } });
  });

  it.each<{ table: ReportColumns; fault: readonly unknown[]; why: string }>([
    { table: { kpis: { other: {} } }, fault: ["kpi.columnInvalid", ["other"]], why: "no KPI of the report" },
    {
      table: { kpis: { handling: { counts: new Uint8Array(2) } } },
      fault: ["kpi.columnInvalid", ["durationMs"]],
      why: "columns of another kind",
    },
    {
      table: { kpis: { handling: { durationMs: new Int32Array(2), ended: new Uint8Array(1) } } },
      fault: ["kpi.columnInvalid", ["ended"]],
      why: "columns of different length",
    },
    {
      table: { kpis: { handling: { durationMs: new Int32Array([1, -1]) } } },
      fault: ["kpi.timeInvalid", ["durationMs", 1]],
      why: "a negative duration",
    },
    {
      table: { kpis: { handling: { durationMs: new Float64Array([1, 2, Number.NaN]) } } },
      fault: ["kpi.timeInvalid", ["durationMs", 2]],
      why: "NaN",
    },
    {
      table: { kpis: { handling: { durationMs: new Float64Array([0.5]) } } },
      fault: ["kpi.timeInvalid", ["durationMs", 0]],
      why: "a part of a millisecond",
    },
    {
      table: { kpis: { kept: { counts: new Uint8Array(2) }, handling: { durationMs: new Int32Array(1) } } },
      fault: ["kpi.columnInvalid", ["durationMs"]],
      why: "two KPIs with different rows",
    },
    {
      table: { kpis: { handling: { durationMs: new Int32Array(1) }, kept: { counts: new Uint8Array(2) } } },
      fault: ["kpi.columnInvalid", ["counts"]],
      why: "and the other way round",
    },
    {
      table: { kpis: { kept: { counts: new Uint8Array(2) } } },
      fault: ["kpi.columnInvalid", ["group"]],
      why: "no groups",
    },
    {
      table: { kpis: { kept: { counts: new Uint8Array(2) } }, group: { codes: new Uint8Array(1), values: [["a"]] } },
      fault: ["kpi.columnInvalid", ["group"]],
      why: "too few groups",
    },
    {
      table: { kpis: { kept: { counts: new Uint8Array(1) } }, group: { codes: new Uint8Array(1), values: [[]] } },
      fault: ["kpi.columnInvalid", ["group", 0]],
      why: "a group without its value",
    },
    {
      table: {
        kpis: { kept: { counts: new Uint8Array(2) } },
        group: { codes: new Uint8Array([0, 1]), values: [["a"]] },
      },
      fault: ["kpi.columnInvalid", ["group", 1]],
      why: "a group that is not there",
    },
    {
      table: {
        kpis: { kept: { counts: new Uint8Array(1) } },
        group: { codes: new Uint8Array(1), values: [["a"]] },
        at: new Float64Array(1),
      },
      fault: ["kpi.columnInvalid", ["at"]],
      why: "instants without periods",
    },
  ])("refuses $why and leaves the report as it was", ({ table, fault }) => {
    const group = { codes: new Uint8Array(2), values: [["a"]] };
    const report = createReport(byGroup);
    const withGroup = fault[1]?.toString().startsWith("group") || table.group ? table : { ...table, group };
    const [issue] = issuesOf(() => report.addColumns(withGroup));
    expect([issue?.code, issue?.path]).toEqual(fault);
    expect(report.rows()).toEqual([]);
  });

  it.each([
    { at: undefined, path: ["at"] },
    { at: new Float64Array(1), path: ["at"] },
    { at: new Float64Array([0, Number.NaN]), path: ["at", 1] },
  ])("needs an instant for each row where there are periods: $at", ({ at, path }) => {
    const report = createReport({ kpis: [kept], period: days, context });
    const table = { kpis: { kept: { counts: new Uint8Array(2) } }, ...(at && { at }) };
    expect(issuesOf(() => report.addColumns(table)).map((issue) => [issue.code, issue.path])).toEqual([
      ["kpi.columnInvalid", path],
    ]);
  });
});

describe("sketched", () => {
  const filled = (kpi: Kpi, durationMs: Float64Array, ended?: Uint8Array) => {
    const report = createReport({ kpis: [kpi], context });
    report.addColumns({ kpis: { [kpi.id]: { durationMs, ...(ended && { ended }) } } });
    return report;
  };

  it("keeps counts and the mean exact, and quantiles within 1 %, from 0 to years", () => {
    const durationMs = Float64Array.from([0, 0, 1, 63, 64, 1000, 86_400_000, 2 ** 32, 2 ** 40 + 1]);
    const [exact] = filled(handling, durationMs).rows();
    const [sketch] = filled(sketched(handling), durationMs).rows();
    expect(sketch?.n).toBe(9);
    expect(sketch?.figures["completedMean"]).toBe(exact?.figures["completedMean"]);
    for (const name of ["completedP50", "completedP90", "completedP99"]) {
      const right = exact?.figures[name] ?? Number.NaN;
      expect(Math.abs((sketch?.figures[name] ?? Number.NaN) - right)).toBeLessThanOrEqual(0.01 * right);
    }
  });

  it("counts a running duration as longer than so far", () => {
    const [row] = filled(sketched(handling), Float64Array.of(1, 3, 2), Uint8Array.of(1, 1, 0)).rows();
    // The exact median is 3, as by hand above.
    expect(Math.abs((row?.value ?? 0) - 3)).toBeLessThanOrEqual(0.03);
    expect(row).toMatchObject({ n: 3, figures: { completed: 2, running: 1 } });
  });

  it("sums exactly beyond what a number holds", () => {
    // 2 x (2^52 + 1) + 1 = 2^53 + 3: the state says it as text; the mean of 3 is (2^53 + 3) / 3.
    const report = filled(sketched(handling), Float64Array.of(2 ** 52 + 1, 2 ** 52 + 1, 1));
    expect(report.toJSON().cells[0]?.states["handling:sketch"]).toMatchObject({ sumMs: "9007199254740995" });
    const exact = filled(handling, Float64Array.of(2 ** 52 + 1, 2 ** 52 + 1, 1));
    for (const { figures } of [...report.rows(), ...exact.rows()]) {
      expect(figures["completedMean"]).toBeCloseTo(3_002_399_751_580_331.7, 0);
    }
  });

  it.each([
    { part: { sumMs: "1.5" }, path: ["sumMs"] },
    { part: { durations: { relativeAccuracy: 0.01, rows: [[1000, 1, 0, 0]] } }, path: ["durations", "rows", 0] },
    { part: { durations: { relativeAccuracy: 0.01, rows: 7 } }, path: ["durations", "rows"] },
    { part: { durations: { relativeAccuracy: null, rows: [] } }, path: ["durations", "relativeAccuracy"] },
    { part: { durations: { relativeAccuracy: 0.01, rows: [[-1, 1, 0, 0]] } }, path: ["durations", "rows", 0] },
    { part: { durations: { relativeAccuracy: 0.01, rows: [7] } }, path: ["durations", "rows", 0] },
    { part: { excluded: { solved: -1 } }, path: ["excluded", "solved"] },
  ])("refuses a state that it did not write: $path", ({ part, path }) => {
    const kpi = sketched(handling);
    const state = JSON.parse(JSON.stringify(filled(kpi, Float64Array.of(5)))) as {
      cells: { states: Record<string, object> }[];
    };
    const [cell] = state.cells;
    if (cell !== undefined) Object.assign(cell.states[kpi.id] ?? {}, part);
    const issues = issuesOf(() => createReport({ kpis: [kpi], context }).merge(state));
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["kpi.stateInvalid", ["cells", 0, "states", kpi.id, ...path]],
    ]);
  });

  it("refuses a state that is none", () => {
    const kpi = sketched(handling);
    const issues = issuesOf(() => kpi.start({ asOf: 0, period: null }).merge(7 as never));
    expect(issues.map(({ code }) => code)).toEqual(["kpi.stateInvalid"]);
  });
});

describe("a duration that is none", () => {
  it.each([-1, 0.5, Number.NaN, Infinity])("is refused when it is added: %d ms", (durationMs) => {
    for (const kpi of [handling, sketched(handling)]) {
      const accumulator = kpi.start({ asOf: 0, period: null });
      const issues = issuesOf(() => accumulator.add({ at: 0, durationMs, ended: true }));
      expect(issues.map(({ code }) => code)).toEqual(["kpi.timeInvalid"]);
    }
  });

  it("is tallied, if a KPI has left it out", () => {
    for (const kpi of [handling, sketched(handling)]) {
      const accumulator = kpi.start({ asOf: 0, period: null });
      accumulator.add({ at: 0, durationMs: -1, ended: true, excluded: "negative" });
      expect(accumulator.result()).toMatchObject({ n: 0, value: null, reason: "noData", excluded: { negative: 1 } });
    }
  });
});

describe("measured KPIs", () => {
  it("take nothing from tickets", () => {
    expect(rowOf(handling, [])).toMatchObject({ n: 0, reason: "noData", unit: "ms" });
    expect(rowOf(kept, [])).toMatchObject({ n: 0, reason: "noData", unit: "ratio" });
  });
});
