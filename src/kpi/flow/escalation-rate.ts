import { checkArray, checkText, checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { EscalationEvent } from "../../ticket/ticket-event.js";
import type { Kpi } from "../kpi.js";
import { lastSolveOf } from "./last-solve.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { TicketFacts } from "../ticket-facts.js";

/** Which escalations count, out of which tickets. */
export interface EscalationRateOptions {
  /** `created` (the default): all tickets, in the period of their creation. `solved`: solved ones, of their last solve. */
  readonly among?: "created" | "solved";
  /** The levels that count, such as those of functional escalation; all of them, also without a level, if absent. */
  readonly levels?: readonly string[];
}

/**
 * The share of tickets that were escalated at least once, from 0 to 1. A step back does not undo it. Young tickets may
 * still be escalated: among `created`, recent periods look better than they will.
 *
 * - Population: tickets created, or solved as of the report.
 * - Formula: escalated at least once / tickets.
 * - Elsewhere: Freshdesk `is_escalated` marks a missed due time, which is {@link breachRate} here.
 *
 * @param options - Out of which tickets, and which levels; both part of the id.
 * @throws A {@link SupportOpsError} with code `input.*` for options that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [escalationRate()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z");
 * report.add(opened("1").event("2026-03-02T09:00:00Z", { kind: "escalation", level: "2", reason: null }).build());
 * report.add(opened("2").build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function escalationRate(options: EscalationRateOptions = {}): Kpi<ShareObservation, ShareState> {
  const { among = "created", levels } = options;
  checkOptions(among, levels);
  const id = [
    "escalationRate",
    ...(among === "solved" ? ["solved"] : []),
    ...(levels === undefined ? [] : [`levels=${levels.join(",")}`]),
  ].join(":");
  return {
    id,
    unit: "ratio",
    needs: [],
    observe(facts) {
      const at = among === "created" ? facts.ticket.createdAt : lastSolveOf(facts);
      return at === null ? [] : [{ at, counts: isEscalated(facts, levels) }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

function isEscalated({ ticket, asOf }: TicketFacts, levels: readonly string[] | undefined): boolean {
  const isMeant = ({ level }: EscalationEvent): boolean => levels === undefined || levels.includes(level ?? "");
  return ticket.events.some((event) => event.kind === "escalation" && event.at <= asOf && isMeant(event));
}

function checkOptions(among: unknown, levels: unknown): void {
  const issues: Issues = [];
  checkWord(among, ["among"], issues, ["created", "solved"]);
  if (levels !== undefined)
    checkArray(levels, ["levels"], issues)?.forEach((level, index) => checkText(level, ["levels", index], issues));
  throwIssues(issues);
}
