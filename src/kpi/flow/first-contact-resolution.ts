import type { Condition } from "../../condition/condition.js";
import type { TicketEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { compileTicketCondition } from "../compile-ticket-condition.js";
import type { Kpi } from "../kpi.js";
import { type LookAheadOptions, lookAheadOf } from "./look-ahead.js";
import { openSpells } from "./open-spells.js";
import { repeatAt } from "./repeat-at.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { TicketFacts } from "../ticket-facts.js";

/** Which contacts could have been resolved at once, and how long a repeat is waited for. */
export interface FirstContactResolutionOptions extends LookAheadOptions {
  /**
   * The tickets that the first level could resolve, by their state as of the report: net first contact resolution, with
   * `net` in the id. Others are left out as `notEligible`. All solved ones if absent: gross.
   */
  readonly eligible?: Condition;
}

/**
 * The share of solved tickets that were resolved on first contact, from 0 to 1, in the period of the first solve: the
 * requester wrote no second public message before it, and neither reopened the ticket within the window nor came back
 * by another one. Repeats by other tickets are known where {@link markRepeatContacts} has noted them.
 *
 * - Population: tickets ever solved; net: those that meet `eligible`. Solves too recent to tell are `immature`.
 * - Formula: solved without a second message, reopening or repeat within the window / solved.
 * - Elsewhere: "FCR"; Freshservice "First Contact Resolution" (no customer interaction after the first); MetricNet
 *   gross and net FCR.
 *
 * @param options - The window, 7 days by default, and for net resolution the eligible tickets.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` for a window that is not above 0, or the codes
 * `input.*` and `condition.*` for a condition that cannot be read.
 * @see MetricNet, "First Contact Resolution": gross and net.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = firstContactResolution({ withinDays: 14 });
 * const report = createReport({ kpis: [kpi], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z").message("2026-03-02T08:20:00Z", "agent");
 * report.add(opened("at once").status("2026-03-02T08:20:00Z", "solved").build());
 * report.add(opened("asked again").message("2026-03-02T09:00:00Z", "endUser").status("2026-03-02T10:00:00Z", "solved").build());
 * report.rows().map((row) => [row.kpi, row.value]); // => [["firstContactResolution:14d", 0.5]]
 * ```
 */
export function firstContactResolution(options: FirstContactResolutionOptions = {}): Kpi<ShareObservation, ShareState> {
  const { eligible } = options;
  const isEligible = eligible === undefined ? null : compileTicketCondition(eligible, "eligible");
  const { ms, word } = lookAheadOf(options);
  const id = ["firstContactResolution", word, ...(isEligible === null ? [] : ["net"])].join(":");
  return {
    id,
    unit: "ratio",
    definition: { eligible },
    needs: [],
    observe(facts) {
      const spells = openSpells(facts);
      const solvedAt = spells[0]?.until ?? null;
      if (solvedAt === null) return [];
      const limit = ms === null ? facts.asOf : solvedAt + ms;
      const repeatedAt = Math.min(spells[1]?.at ?? Infinity, repeatAt(facts) ?? Infinity);
      const counts = !wroteAgain(facts, solvedAt) && repeatedAt > limit;
      if (isEligible?.(facts.state, []) === false) return [{ at: solvedAt, counts, excluded: "notEligible" }];
      if (limit > facts.asOf) return [{ at: solvedAt, counts, excluded: "immature" }];
      return [{ at: solvedAt, counts }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

/** Whether the requester wrote more than once up to the solve; the opening counts as the first time. */
function wroteAgain({ ticket }: TicketFacts, solvedAt: EpochMs): boolean {
  return ticket.events.filter((event) => event.at <= solvedAt && isRequesterMessage(event)).length > 1;
}

/** An out-of-office reply is no second contact. */
function isRequesterMessage(event: TicketEvent): boolean {
  if (event.kind !== "message" || event.actor.role !== "endUser") return false;
  return event.visibility === "public" && !event.automated;
}
