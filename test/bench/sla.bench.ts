// Evaluates an SLA over many tickets beside DuckDB, which answers the same questions in SQL, and compares the answers: npm run bench:sla.
import { DuckDBInstance } from "@duckdb/node-api";
import { compileCalendar } from "supportops/calendar";
import { compileSla, evaluateSlaMany, explainSla, type SlaEvaluation } from "supportops/sla";
import { answerSql, loadTables } from "./sla/duckdb.js";
import { asOf, definition, helpDeskTickets, office } from "./sla/help-desk.js";

const ticketCount = Number(process.argv[2] ?? 100_000);
const rounds = 5;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function secondsOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** What both engines say of each clock of each ticket, in one order. */
function answersOf(evaluations: readonly SlaEvaluation[]): readonly string[] {
  return evaluations
    .flatMap(({ ticketId, cycles }) =>
      cycles.map(({ clock, elapsedMs, stoppedAt, breachedAt }) =>
        [clock, ticketId, elapsedMs, stoppedAt, breachedAt].join(" "),
      ),
    )
    .sort();
}

const sla = compileSla(definition);
const tickets = helpDeskTickets(ticketCount);
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
await loadTables(connection, tickets, compileCalendar(office));

const ours: number[] = [];
const theirs: number[] = [];
let evaluations: readonly SlaEvaluation[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const seconds = await secondsOf(() => {
    evaluations = evaluateSlaMany(tickets, sla, { asOf });
  });
  const duckSeconds = await secondsOf(() => connection.run(answerSql));
  // The first round warms up.
  if (round > 0) ours.push(seconds);
  if (round > 0) theirs.push(duckSeconds);
}

const rows = await connection.runAndReadAll("select clock, ticket, elapsed_ms, stopped_at, breached_at from answers");
const expected = rows
  .getRows()
  .map((row) => row.map((value) => (value === null ? "" : String(value))).join(" "))
  .sort();
const actual = answersOf(evaluations);
const differing = actual.filter((line, place) => line !== expected[place]);
if (differing.length > 0 || actual.length !== expected.length) {
  print(`answers differ: ${String(differing.length)} of ${String(actual.length)}, such as`);
  const place = actual.findIndex((line, index) => line !== expected[index]);
  print(`  ours   ${actual[place] ?? "none"}\n  DuckDB ${expected[place] ?? "none"}`);
  process.exitCode = 1;
} else {
  print(`${String(actual.length)} answers are equal`);
}

const [summary, sql] = [median(ours), median(theirs)];
const perTicket = (seconds: number): string => `${((seconds * 1e6) / ticketCount).toFixed(1)} µs a ticket`;
print(`evaluateSlaMany, 3 clocks, 20 events  ${summary.toFixed(2)} s, ${perTicket(summary)}`);
print(`DuckDB, 2 threads, elapsed and breach ${sql.toFixed(2)} s, ${perTicket(sql)}`);
print(`ratio: ${(sql / summary).toFixed(2)}x the speed of DuckDB`);

const explained = tickets.slice(0, Math.min(10_000, ticketCount));
const traced = await secondsOf(() => {
  for (const ticket of explained) explainSla(ticket, sla, { asOf });
});
print(`explainSla, every interval and fact   ${((traced * 1e6) / explained.length).toFixed(1)} µs a ticket`);

/** Heap that stays in use, where the runtime can be asked to collect: node --expose-gc. */
function heapInUse(): number | null {
  const collect = (globalThis as { readonly gc?: () => void }).gc;
  if (collect === undefined) return null;
  collect();
  return process.memoryUsage().heapUsed;
}

evaluations = [];
const before = heapInUse();
evaluations = evaluateSlaMany(tickets, sla, { asOf });
const after = heapInUse();
if (before === null || after === null) print("bytes per ticket: run with NODE_OPTIONS=--expose-gc");
else print(`rows kept: ${((after - before) / evaluations.length).toFixed(0)} bytes a ticket`);
connection.closeSync();
