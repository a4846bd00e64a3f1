import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { ticketStateAt } from "../../ticket/ticket-state-at.js";
import { checkFewestPeople, type PeopleOptions } from "../contact-centre/agent-time.js";
import {
  balanceAccumulator,
  type BalanceMeasure,
  type BalanceState,
  type WorkObservation,
} from "../accumulators/balance-accumulator.js";
import type { Kpi } from "../kpi.js";
import { openSpells } from "../flow/open-spells.js";
import type { SupportRecord } from "../support-record.js";
import type { TicketFacts } from "../ticket-facts.js";

/** What is work, and what tells how evenly it is spread. */
export interface WorkloadBalanceOptions extends PeopleOptions {
  /** `solves` by the assignee at the solve (the default), or `handleTime` of contacts, which weighs by effort. */
  readonly work?: "solves" | "handleTime";
  /** The measure in `value`: Gini (the default), Herfindahl-Hirschman index or coefficient of variation; all are in `figures`. */
  readonly measure?: BalanceMeasure;
}

/**
 * How unevenly work is spread over the people of a team: Gini coefficient, 0 for equal shares, towards 1 where few do all
 * of it. Agents who were logged in and did nothing count with nothing, if their agent intervals are added too. Left out,
 * by reason: solves that were `unassigned`, contacts that are `running`. No figure is given for fewer than five people;
 * the figures name nobody.
 *
 * - Population: assignees at a solve, or agents of a finished leg of a contact; with agent intervals, all who were
 *   logged in.
 * - Formula: Gini coefficient, Herfindahl-Hirschman index or coefficient of variation of the work of each.
 * - Elsewhere: –
 *
 * @param options - What is work, the measure, and for how many people figures are given.
 * @throws A {@link SupportOpsError} with code `input.variant` for other options, `stats.countInvalid` for a number of
 * people that is not whole or below 1.
 * @example
 * ```ts
 * workloadBalance({ work: "handleTime", measure: "cv" }).id; // => "workloadBalance:handleTime:cv"
 * ```
 */
export function workloadBalance({
  work = "solves",
  measure = "gini",
  fewestPeople,
}: WorkloadBalanceOptions = {}): Kpi<WorkObservation, BalanceState> {
  const issues: Issues = [];
  checkWord(work, ["work"], issues, ["solves", "handleTime"]);
  checkWord(measure, ["measure"], issues, ["gini", "hhi", "cv"]);
  throwIssues(issues);
  const id = `workloadBalance:${work}:${measure}`;
  const plan = { kpi: id, measure, fewestPeople: checkFewestPeople(fewestPeople) };
  return {
    id,
    unit: "ratio",
    definition: { fewestPeople: plan.fewestPeople },
    needs: [],
    observe: (facts) => (work === "solves" ? observeSolves(facts) : []),
    observeRecord(record, asOf) {
      if (record.kind === "agentInterval") return observeShift(record, asOf);
      return work === "handleTime" && record.kind === "contact" ? observeLegs(record, asOf) : [];
    },
    start: (context, from) => balanceAccumulator(plan, context, from),
  };
}

function observeSolves(facts: TicketFacts): readonly WorkObservation[] {
  return openSpells(facts).flatMap(({ until }) => {
    if (until === null) return [];
    const person = ticketStateAt(facts.ticket, until)?.assigneeId ?? null;
    return [
      person === null ? { at: until, person: "", amount: 0, excluded: "unassigned" } : { at: until, person, amount: 1 },
    ];
  });
}

/** Somebody who was there counts, with or without work. */
function observeShift(interval: SupportRecord & { kind: "agentInterval" }, asOf: number): readonly WorkObservation[] {
  const { agentId, state, from, to } = interval;
  if (state === "loggedOut" || from >= asOf) return [];
  return [{ at: from, during: { from, to: Math.min(to ?? asOf, asOf) }, person: agentId, amount: 0 }];
}

function observeLegs({ legs }: SupportRecord & { kind: "contact" }, asOf: number): readonly WorkObservation[] {
  return legs.flatMap(({ agentId, answeredAt, endedAt, talkMs, holdMs, wrapMs }): readonly WorkObservation[] => {
    if (answeredAt > asOf) return [];
    const leaveOut = (excluded: string) => [{ at: answeredAt, person: "", amount: 0, excluded }];
    if (endedAt === null || endedAt > asOf) return leaveOut("running");
    if (agentId === null) return leaveOut("unassigned");
    const amount = talkMs + holdMs + wrapMs;
    if (!Number.isSafeInteger(amount) || amount < 0) return leaveOut("invalidDuration");
    return [{ at: endedAt, person: agentId, amount }];
  });
}
