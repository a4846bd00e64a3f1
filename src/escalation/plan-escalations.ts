import type { Json } from "../json/canonical-json.js";
import { type TracedCycle, traceCycles } from "../sla/trace-cycles.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import { ticketStateAt } from "../ticket/ticket-state-at.js";
import { earliest, toEpochMs } from "../time/instant.js";
import type { DurationMs, EpochMs, InstantInput } from "../time/instant-input.js";
import { type CompiledStep, compiledOf, type Escalations } from "./escalations.js";
import { type LapseReason, planStep, type StepPlan } from "./plan-step.js";

/** One step of one cycle of a ticket. */
export interface PlannedStep {
  /** Names the ticket, clock, cycle and step; the same however often and whenever the host asks. */
  readonly id: string;
  /** The ticket's id. */
  readonly ticketId: string;
  /** The clock's id. */
  readonly clock: string;
  /** Which cycle of the clock, from 1. */
  readonly cycle: number;
  /** The step's id. */
  readonly step: string;
  /** When it is or was due; `null` while that cannot be said, as when the clock is paused. */
  readonly at: EpochMs | null;
  /** Whom to tell, or `null`. */
  readonly audience: string | null;
  /** What the definition wants back, or `null`. */
  readonly payload: Json;
}

/** A step to be told now. */
export interface DueStep extends PlannedStep {
  /** When it became due. */
  readonly at: EpochMs;
  /** How much later than that the host asked; 0 if it asked in time. */
  readonly lateMs: DurationMs;
}

/** A step that will not be told. */
export interface LapsedStep extends PlannedStep {
  /** When it was due, or, where it never was, when it became clear that it would not be. */
  readonly at: EpochMs;
  /** Why, as a stable word. */
  readonly reason: LapseReason;
}

/** What to tell now, what no longer, what later, and when to ask again. */
export interface EscalationPlan {
  /** Became due and was not handled yet, earliest first. */
  readonly due: readonly DueStep[];
  /** Will not be told, and was not handled yet, earliest first. */
  readonly lapsed: readonly LapsedStep[];
  /** Still to come if nothing happens, earliest first, those whose instant cannot be said last. */
  readonly planned: readonly PlannedStep[];
  /** Was handled, but the log as it is now says that it is still to come. */
  readonly retracted: readonly PlannedStep[];
  /** When the next planned step becomes due, or `null`. Ask again then, and whenever something happens to the ticket. */
  readonly nextWakeAt: EpochMs | null;
}

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
