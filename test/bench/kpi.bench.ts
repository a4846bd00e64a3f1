// Times a report's columns beside DuckDB's exact quantiles, in one run: npm run bench:kpi [-- ROWS]. Both see the same
// rows: durations, a group and a flag; both give count, mean, p50, p90, p99 and the share of flags for each group.
import { DuckDBInstance } from "@duckdb/node-api";
import {
  createReport,
  type Kpi,
  measuredDurations,
  measuredShare,
  type Report,
  type ReportRow,
  sketched,
} from "supportops/kpi";

const groupCount = 1152;
const rounds = 5;
const shards = 8;
const goals = { sketch: 3.5, exact: 1.4, error: 0.01 } as const;

const rowCount = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 10_000_000);

/** Multipliers whose products modulo 2^32 scatter row numbers; SQL and JavaScript work them out alike. */
const multipliers = { duration: 2_654_435_761, group: 2_246_822_519, met: 3_266_489_917 } as const;

/** Durations from 1 s to 12 days, spread evenly over the powers of two, as resolution times roughly are. */
function durationOf(hash: number): number {
  return Math.floor((2 ** 20 + (hash % 2 ** 20)) / 2 ** (10 - (Math.floor(hash / 2 ** 20) % 20)));
}

const scatter = (row: number, multiplier: number): number => Math.imul(row, multiplier) >>> 0;

function makeColumns() {
  const durationMs = new Float64Array(rowCount);
  const codes = new Uint16Array(rowCount);
  const met = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    durationMs[row] = durationOf(scatter(row, multipliers.duration));
    codes[row] = Math.floor(scatter(row, multipliers.group) / 256) % groupCount;
    met[row] = scatter(row, multipliers.met) % 10 < 8 ? 1 : 0;
  }
  return { durationMs, codes, met };
}

const createTable = `CREATE TABLE tickets AS SELECT
  floor((1048576 + h % 1048576) / pow(2, 10 - ((h // 1048576) % 20)))::DOUBLE AS duration,
  duration::BIGINT AS whole,
  ((g // 256) % ${groupCount})::SMALLINT AS team,
  (m % 10 < 8)::TINYINT AS met
FROM (SELECT (i * ${multipliers.duration}) % 4294967296 AS h, (i * ${multipliers.group}) % 4294967296 AS g,
  (i * ${multipliers.met}) % 4294967296 AS m FROM range(${rowCount}) rows(i))`;

/** Durations are 64-bit floating point numbers on both sides, and each figure is a column, as people write it. */
const query = `SELECT team, count(*), avg(duration), quantile_cont(duration, 0.5), quantile_cont(duration, 0.9),
quantile_cont(duration, 0.99), avg(met) FROM tickets GROUP BY team ORDER BY team`;

/** For comparison: DuckDB is faster if all quantiles are asked for in one list, and if durations are integers. */
const listQuery = `SELECT team, count(*), avg(duration), quantile_cont(duration, [0.5, 0.9, 0.99]), avg(met)
FROM tickets GROUP BY team ORDER BY team`;
const integerQuery = listQuery.replaceAll("duration", "whole");

/** Count, mean, p50, p90, p99 and attainment of a group. */
type GroupFigures = readonly number[];

async function connectDuckDb() {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run(createTable);
  return (sql: string) => async (): Promise<readonly GroupFigures[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    return rows.map(([, ...figures]) => figures.flat().map(Number));
  };
}

const { durationMs, codes, met } = makeColumns();
const values = Array.from({ length: groupCount }, (_, code) => [code]);
const durations = measuredDurations({ id: "duration" });
const share = measuredShare({ id: "met" });

function startReport(duration: Kpi): Report {
  return createReport({
    kpis: [duration, share],
    by: ["fields.team"],
    context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" },
  });
}

function addRows(report: Report, duration: Kpi, from: number, to: number): void {
  report.addColumns({
    kpis: { [duration.id]: { durationMs: durationMs.subarray(from, to) }, met: { counts: met.subarray(from, to) } },
    group: { codes: codes.subarray(from, to), values },
  });
}

function figuresOf(report: Report): readonly GroupFigures[] {
  const rows = report.rows();
  const byTeam = new Map<unknown, ReportRow[]>();
  for (const row of rows) byTeam.set(row.by["fields.team"], [...(byTeam.get(row.by["fields.team"]) ?? []), row]);
  return values.map(([team]) => {
    const [duration, attainment] = byTeam.get(team) ?? [];
    const { completed, completedMean, completedP50, completedP90, completedP99 } = duration?.figures ?? {};
    return [completed, completedMean, completedP50, completedP90, completedP99, attainment?.value].map(Number);
  });
}

const inOneReport = (duration: Kpi) => (): readonly GroupFigures[] => {
  const report = startReport(duration);
  addRows(report, duration, 0, rowCount);
  return figuresOf(report);
};

/** The same rows in eight reports whose states travel as text. */
function inShards(duration: Kpi): readonly GroupFigures[] {
  const whole = startReport(duration);
  for (let shard = 0; shard < shards; shard++) {
    const part = startReport(duration);
    addRows(part, duration, Math.floor((shard * rowCount) / shards), Math.floor(((shard + 1) * rowCount) / shards));
    whole.merge(JSON.parse(JSON.stringify(part)));
  }
  return figuresOf(whole);
}

/** The largest relative difference of the figures in some columns. */
function errorIn(
  columns: readonly number[],
  figures: readonly GroupFigures[],
  expected: readonly GroupFigures[],
): number {
  return figures.reduce((worst, group, place) => {
    const errors = columns.map((column) => {
      const right = expected[place]?.[column] ?? Number.NaN;
      return Math.abs((group[column] ?? Number.NaN) - right) / right;
    });
    return Math.max(worst, ...errors);
  }, 0);
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const ask = await connectDuckDb();
const contenders = {
  duckDb: ask(query),
  duckDbList: ask(listQuery),
  duckDbInteger: ask(integerQuery),
  exact: inOneReport(durations),
  sketch: inOneReport(sketched(durations)),
} as const;
const figures: Record<string, readonly GroupFigures[]> = {};
const times: Record<keyof typeof contenders, number[]> = {
  duckDb: [],
  duckDbList: [],
  duckDbInteger: [],
  exact: [],
  sketch: [],
};
for (let round = 0; round <= rounds; round++) {
  for (const name of ["duckDb", "duckDbList", "duckDbInteger", "exact", "sketch"] as const) {
    const start = performance.now();
    figures[name] = await contenders[name]();
    // The first round warms up.
    if (round > 0) times[name].push(performance.now() - start);
  }
}

const expected = figures["duckDb"] ?? [];
const quantileColumns = [2, 3, 4];
const otherColumns = [0, 1, 5];
const allColumns = [0, 1, 2, 3, 4, 5];
const checks: readonly (readonly [name: string, holds: boolean, shown: string])[] = [
  ...(["exact", "sketch"] as const).map((name) => {
    const ratio = median(times.duckDb) / median(times[name]);
    const toList = median(times.duckDbList) / median(times[name]);
    const toInteger = median(times.duckDbInteger) / median(times[name]);
    const shown = `${ratio.toFixed(2)}x DuckDB exact quantiles (${toList.toFixed(2)}x as one list, ${toInteger.toFixed(2)}x as one list of a BIGINT column; ${median(times[name]).toFixed(0)} ms)`;
    return [`${name} mode`, ratio >= goals[name], shown] as const;
  }),
  ...[
    ["exact mode, all figures", errorIn(allColumns, figures["exact"] ?? [], expected), 1e-9] as const,
    ["sketch, counts, means and shares", errorIn(otherColumns, figures["sketch"] ?? [], expected), 1e-9] as const,
    ["sketch, quantiles", errorIn(quantileColumns, figures["sketch"] ?? [], expected), goals.error] as const,
    [
      `sketch, quantiles after an ${shards}-way merge`,
      errorIn(quantileColumns, inShards(sketched(durations)), expected),
      goals.error,
    ] as const,
  ].map(([name, error, most]) => [name, error <= most, `error ${(100 * error).toPrecision(3)} %`] as const),
];
process.stdout.write(
  `${rowCount} rows, ${groupCount} groups; DuckDB with 2 threads: ${median(times.duckDb).toFixed(0)} ms\n`,
);
for (const [name, holds, shown] of checks) {
  process.stdout.write(`${holds ? "ok  " : "FAIL"} ${name.padEnd(44)} ${shown}\n`);
  if (!holds) process.exitCode = 1;
}
