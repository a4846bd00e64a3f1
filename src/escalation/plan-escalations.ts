import { type TracedCycle, traceCycles } from "../sla/trace-cycles.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import { ticketStateAt } from "../ticket/ticket-state-at.js";
import { earliest, toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { DueStep, EscalationPlan, LapsedStep, PlannedStep } from "./escalation-plan.js";
import { type CompiledStep, compiledOf, type Escalations } from "./escalations.js";
import { type LapseReason, planStep, type StepPlan } from "./plan-step.js";

/** As of when to plan, and what the host has dealt with. */
export interface PlanEscalationsOptions {
  /** The instant; what happened after it is invisible. */
  readonly asOf: InstantInput;
  /** Ids of the due and lapsed steps that earlier plans reported. */
  readonly handled: ReadonlySet<string>;
}

/**
 * Plans what is to be told about a ticket. Nothing is fired here: the host tells what is due, remembers the ids of what
 * was due or lapsed, and sets one timer for `nextWakeAt`. However often it asks, each id is reported once.
 *
 * @param escalations - From `compileEscalations`.
 * @throws A {@link SupportOpsError} with code `escalation.handleExpected`, `sla.calendarUnknown` or those of
 * {@link toEpochMs} for `asOf`.
 * @example
 * ```ts
 * import { compileSla } from "supportops/sla";
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const escalations = compileEscalations(
 *   {
 *     steps: [
 *       { id: "warn", clock: "firstReply", timer: { percent: 75 } },
 *       { id: "breach", clock: "firstReply", timer: { base: "breach" } },
 *     ],
 *   },
 *   sla,
 * );
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").build();
 * const plan = planEscalations(printer, escalations, { asOf: "2026-03-27T08:50:00Z", handled: new Set() });
 * plan.due.map(({ step, lateMs }) => [step, lateMs]); // => [["warn", 300_000]]
 * plan.planned.map(({ step }) => step); // => ["breach"]
 * plan.nextWakeAt; // => Date.parse("2026-03-27T09:00:00Z")
 * ```
 */
export function planEscalations(
  ticket: Ticket,
  escalations: Escalations,
  options: PlanEscalationsOptions,
): EscalationPlan {
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  const { steps, sla } = compiledOf(escalations);
  const plan = {
    due: [] as DueStep[],
    lapsed: [] as LapsedStep[],
    planned: [] as PlannedStep[],
    retracted: [] as PlannedStep[],
  };
  for (const traced of traceCycles(ticket, sla, asOf)) {
    for (const step of steps) {
      if (step.clock !== traced.log.clock || step.slot !== traced.slot) continue;
      for (const found of planStep(step, traced, asOf))
        sortIn(plan, step, traced, found, ticket, asOf, options.handled);
    }
  }
  plan.due.sort(byInstant);
  plan.lapsed.sort(byInstant);
  plan.planned.sort(byInstant);
  return { ...plan, nextWakeAt: plan.planned.reduce<EpochMs | null>((wakeAt, { at }) => earliest(wakeAt, at), null) };
}

interface PlanDraft {
  readonly due: DueStep[];
  readonly lapsed: LapsedStep[];
  readonly planned: PlannedStep[];
  readonly retracted: PlannedStep[];
}

function sortIn(
  plan: PlanDraft,
  step: CompiledStep,
  { log }: TracedCycle,
  found: StepPlan,
  ticket: Ticket,
  asOf: EpochMs,
  handled: ReadonlySet<string>,
): void {
  const leg = found.leg === 1 ? "" : `~${String(found.leg)}`;
  const id = [ticket.id, log.clock, `${String(log.cycle)}${leg}`, step.id].map(encodeURIComponent).join("/");
  const { audience, payload } = step;
  const row = {
    id,
    ticketId: ticket.id,
    clock: log.clock,
    cycle: log.cycle,
    step: step.id,
    at: found.at,
    audience,
    payload,
  };
  if (found.status === "planned") {
    (handled.has(id) ? plan.retracted : plan.planned).push(row);
    return;
  }
  if (handled.has(id)) return;
  const { at } = found;
  const reason = found.status === "lapsed" ? found.reason : lapseOf(step, found, ticket, asOf);
  if (reason === null) plan.due.push({ ...row, at, lateMs: asOf - at });
  else plan.lapsed.push({ ...row, at, reason });
}

/** Why a step that became due is not told after all, or `null`. */
function lapseOf(
  { when, whenMissed }: CompiledStep,
  { at, end }: Extract<StepPlan, { status: "reached" }>,
  ticket: Ticket,
  asOf: EpochMs,
): LapseReason | null {
  const holdsAt = (instant: EpochMs): boolean => when?.(ticketStateAt(ticket, instant) as TicketState, []) ?? true;
  if (!holdsAt(at)) return "conditionFalse";
  if (whenMissed === "fire") return null;
  if (end !== null) return end.by;
  return holdsAt(asOf) ? null : "conditionFalse";
}

function byInstant(a: PlannedStep, b: PlannedStep): number {
  return (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER);
}
