import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/** What is counted of solves. */
export interface TicketsSolvedOptions {
  /** `solves` (the default): every solve. `tickets`: each ticket once, at its first solve. */
  readonly of?: "solves" | "tickets";
}

/**
 * How many times a ticket was solved, in the period of the solve; one that is reopened and solved again counts twice.
 * Only this form balances with the backlog. With `of: "tickets"` each ticket counts once, at its first solve.
 *
 * - Population: solves, a close without one included.
 * - Formula: how often the status turned solved or closed.
 * - Elsewhere: Zendesk "Solved tickets"; Intercom has both forms, "Closed conversations" and "New closed conversations".
 *
 * @param options - What is counted; tickets are part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpis = [ticketsSolved(), ticketsSolved({ of: "tickets" })];
 * const report = createReport({ kpis, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T12:00:00Z", "closed");
 * report.add(printer.build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["ticketsSolved", 2], ["ticketsSolved:tickets", 1]]
 * ```
 */
export function ticketsSolved({ of = "solves" }: TicketsSolvedOptions = {}): Kpi<KpiInput, CountState> {
  const issues: Issues = [];
  checkWord(of, ["of"], issues, ["solves", "tickets"]);
  throwIssues(issues);
  return countKpi(of === "solves" ? "ticketsSolved" : "ticketsSolved:tickets", (facts) => {
    const solves = openSpells(facts).flatMap(({ until }) => (until === null ? [] : [{ at: until }]));
    return of === "solves" ? solves : solves.slice(0, 1);
  });
}
