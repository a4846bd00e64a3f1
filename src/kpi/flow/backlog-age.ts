import { checkArray, checkNumber, checkWord } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { dayMs } from "../../time/civil-date.js";
import type { EpochMs } from "../../time/instant-input.js";
import { type AmountRow, type AmountState, amountAccumulator } from "../accumulators/amount-accumulator.js";
import type { Kpi, KpiContext, KpiInput } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/** From when age is counted, and in which steps. */
export interface BacklogAgeOptions {
  /** Counted from the `creation` (the default), or from the latest `reopening` where there was one. */
  readonly since?: "creation" | "reopening";
  /** Ages in days of 24 hours, above 0; a figure `olderThan7Days` counts the tickets older than each. 1, 7 and 30 by default. */
  readonly olderThanDays?: readonly number[];
}

/** A ticket in the backlog. */
export interface BacklogAgeObservation extends KpiInput {
  /** From when its age is counted. */
  readonly since: EpochMs;
}

/**
 * How old the open tickets are, in milliseconds of wall time, at the end of the period or as of the report: the median,
 * with `mean`, `p90`, `most` and the numbers older than some days. Open tickets are older than tickets typically get,
 * because the old ones are those that stay.
 *
 * - Population: tickets neither solved nor closed at the end of the period.
 * - Formula: end of the period, or asOf, less creation (or reopening).
 * - Elsewhere: Zendesk "Unsolved tickets" by age; Jira "Average age"; ServiceNow "Average age of open incidents".
 *
 * @param options - From when, and in which steps; the first is part of the id.
 * @throws A {@link SupportOpsError} with code `input.*`, or `kpi.optionInvalid` for an age that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [backlogAge()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * for (const day of ["02", "30", "31"]) report.add(ticket(day, `2026-03-${day}T00:00:00Z`).build());
 * const [row] = report.rows();
 * [row?.value, row?.figures["olderThan7Days"]]; // => [172_800_000, 1]
 * ```
 */
export function backlogAge(options: BacklogAgeOptions = {}): Kpi<BacklogAgeObservation, AmountState> {
  const { since = "creation", olderThanDays = [1, 7, 30] } = options;
  checkOptions(since, olderThanDays);
  const id = since === "creation" ? "backlogAge" : "backlogAge:sinceReopening";
  const figures = (rows: readonly AmountRow[]) =>
    Object.fromEntries(olderThanDays.map((days) => [`olderThan${String(days)}Days`, countAbove(rows, days * dayMs)]));
  return {
    id,
    unit: "ms",
    definition: { olderThanDays },
    needs: [],
    observe: (facts) =>
      openSpells(facts).map(({ at, until }) => ({
        at,
        until,
        since: since === "creation" ? facts.ticket.createdAt : at,
      })),
    start(context, from) {
      const ages = amountAccumulator(id, context, { unit: "ms", value: "p50", figures }, from);
      const end = lookedAtBy(context);
      return { ...ages, add: ({ at, since: start }) => ages.add({ at, amount: end - start }) };
    },
  };
}

/** The instant at which a period's backlog is looked at. */
function lookedAtBy({ period, asOf }: KpiContext): EpochMs {
  return period === null ? asOf : Math.min(period.to, asOf);
}

function countAbove(rows: readonly AmountRow[], limit: number): number {
  return rows.reduce((sum, [amount, count]) => (amount > limit ? sum + count : sum), 0);
}

function checkOptions(since: unknown, olderThanDays: unknown): void {
  const issues: Issues = [];
  checkWord(since, ["since"], issues, ["creation", "reopening"]);
  checkArray(olderThanDays, ["olderThanDays"], issues)?.forEach((days, index) => {
    const path = ["olderThanDays", index];
    const number = checkNumber(days, path, issues);
    if (number === undefined || number > 0) return;
    addIssue(issues, "kpi.optionInvalid", path, { message: "An age must lie above 0 days.", received: days });
  });
  throwIssues(issues);
}
