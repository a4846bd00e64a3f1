import { instantAfterOpenMs, isOpenAt, nextOpeningAt } from "../calendar/open-time.js";
import type { TalliedStretch } from "../sla/tally-cycle.js";
import { instantUsing } from "../sla/tally-cycle.js";
import type { Terms } from "../sla/terms.js";
import type { TracedCycle } from "../sla/trace-cycles.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledStep } from "./escalations.js";

/** Why a step will not be told any more. */
export type LapseReason = "stopped" | "cancelled" | "alreadyPast" | "outsideHours" | "conditionFalse";

/** How a step stands on one leg of a cycle: the time from its start, or from a reopening, to the next stop. */
export type StepPlan =
  /** It became due at `at`. */
  | { readonly leg: number; readonly status: "reached"; readonly at: EpochMs; readonly legEndedAt: EpochMs | null }
  /** It will become due at `at` if nothing happens; `null` while that cannot be said. */
  | { readonly leg: number; readonly status: "planned"; readonly at: EpochMs | null }
  /** It never became due. */
  | { readonly leg: number; readonly status: "lapsed"; readonly at: EpochMs; readonly reason: LapseReason };

/**
 * Plans one step of one cycle, leg by leg; a step that became due on one leg does not on the next.
 *
 * @param asOf - The instant up to which the cycle was traced.
 */
export function planStep(step: CompiledStep, { log, cut, tally }: TracedCycle, asOf: EpochMs): readonly StepPlan[] {
  const plans: StepPlan[] = [];
  const legs = splitLegs(tally.stretches);
  for (const [index, stretches] of legs.entries()) {
    const isLast = index === legs.length - 1;
    const plan = planLeg(step, stretches, log.startedAt, {
      leg: index + 1,
      endedAt: isLast ? cut.endedAt : (stretches.at(-1)?.to ?? null),
      endedBy: isLast && cut.cancelReason !== null ? "cancelled" : "stopped",
      asOf,
    });
    plans.push(plan);
    if (plan.status === "reached" || (plan.status === "lapsed" && plan.reason === "outsideHours")) break;
  }
  return plans;
}

/** The stretches of a cycle, parted where it was reopened. */
function splitLegs(stretches: readonly TalliedStretch[]): readonly (readonly TalliedStretch[])[] {
  const legs: TalliedStretch[][] = [];
  for (const stretch of stretches) {
    const isReopening = stretch.phase.reason === "reopened" && stretch.from === stretch.phase.at;
    if (legs.length === 0 || isReopening) legs.push([]);
    // Time that counts after a stop belongs to no leg: nobody was waiting for anything then.
    if (stretch.phase.state !== "continued") legs.at(-1)?.push(stretch);
  }
  return legs;
}

interface Leg {
  readonly leg: number;
  readonly endedAt: EpochMs | null;
  readonly endedBy: "stopped" | "cancelled";
  readonly asOf: EpochMs;
}

function planLeg(
  step: CompiledStep,
  stretches: readonly TalliedStretch[],
  startedAt: EpochMs,
  { leg, endedAt, endedBy, asOf }: Leg,
): StepPlan {
  let at: EpochMs | null = null;
  for (const [index, stretch] of stretches.entries()) {
    at = plannedAt(step, stretch, startedAt);
    const isOpenEnd = endedAt === null && index === stretches.length - 1;
    if (at === null || (isOpenEnd ? at > asOf : at >= stretch.to)) continue;
    if (at < stretch.from && isReminder(step)) return { leg, status: "lapsed", at, reason: "alreadyPast" };
    const reachedAt = Math.max(at, stretch.from);
    const isQuiet =
      step.outsideHours === "skip" && stretch.terms !== null && !isOpenAt(stretch.terms.calendar, reachedAt);
    if (isQuiet) return { leg, status: "lapsed", at: reachedAt, reason: "outsideHours" };
    return { leg, status: "reached", at: reachedAt, legEndedAt: endedAt };
  }
  return endedAt === null ? { leg, status: "planned", at } : { leg, status: "lapsed", at: endedAt, reason: endedBy };
}

/** Something that only makes sense ahead of the due instant. */
function isReminder({ timer }: CompiledStep): boolean {
  return "percent" in timer ? timer.percent < 100 : timer.base === "due" && timer.offsetMs < 0;
}

/** When the step is due as seen in a stretch. */
function plannedAt(step: CompiledStep, stretch: TalliedStretch, startedAt: EpochMs): EpochMs | null {
  const { terms, armed, phase } = stretch;
  if (terms === null || !armed) return null;
  const { timer } = step;
  const dueAt = stretch.breachedAt ?? stretch.dueAt;
  let at: EpochMs | null;
  if ("percent" in timer) {
    // While a clock is paused nothing is used up.
    if (phase.state === "paused") return null;
    at = instantUsing(terms, Math.ceil((terms.target.targetMs * timer.percent) / 100), stretch.from, stretch.elapsedMs);
  } else {
    const base = timer.base === "start" ? startedAt : dueAt;
    at = base === null ? null : shift(base, timer, terms);
  }
  if (at === null || step.outsideHours !== "nextOpening") return at;
  return nextOpeningAt(terms.calendar, at);
}

function shift(
  at: EpochMs,
  { offsetMs, hours }: { readonly offsetMs: number; readonly hours: "wall" | "business" },
  { calendar }: Terms,
): EpochMs | null {
  if (hours === "wall") return at + offsetMs;
  return instantAfterOpenMs(calendar, at, offsetMs, offsetMs < 0 ? "latest" : "earliest");
}
