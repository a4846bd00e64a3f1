import type { TracedCycle } from "../sla/traced-cycle.js";
import type { EpochMs } from "../time/instant-input.js";
import type { StandingView } from "./compile-escalation-condition.js";
import type { CompiledChain, CompiledRung } from "./escalations.js";
import { planLater } from "./plan-later.js";
import { planRoot } from "./plan-root.js";
import { type StepWindow, windowsOf } from "./step-windows.js";
import type { Telling, TellingState, WaitingRung, WindowScope } from "./telling.js";

/** What is known while chains of one cycle are planned. */
export interface ChainScope {
  readonly asOf: EpochMs;
  /** Instants at which someone acknowledged the clock, ascending. */
  readonly acknowledgedAt: readonly EpochMs[];
  /** How the ticket stood at an instant. */
  readonly viewAt: (at: EpochMs) => StandingView;
}

/**
 * Plans a chain over one cycle, window by window. Only where a window's end or an acknowledgement came first does a rung
 * get another chance in the next one.
 */
export function planChain(chain: CompiledChain, traced: TracedCycle, scope: ChainScope): readonly Telling[] {
  const tellings: Telling[] = [];
  let waiting: readonly WaitingRung[] = [];
  for (const window of windowsOf(traced, chain.timer)) {
    if (window.isAnew) waiting = [{ rung: chain.root, round: 1, baseAt: null }];
    waiting = planWindow(waiting, window, chain, traced.log.startedAt, scope, tellings);
  }
  return tellings;
}

/** Plans what waits in one window; returns what goes on waiting for the next one. */
function planWindow(
  waiting: readonly WaitingRung[],
  window: StepWindow,
  { timer }: CompiledChain,
  startedAt: EpochMs,
  scope: ChainScope,
  tellings: Telling[],
): readonly WaitingRung[] {
  const windowScope = { window, asOf: scope.asOf, acknowledgedAt: heardIn(window, scope.acknowledgedAt) };
  const queue = [...waiting];
  const unmet: WaitingRung[] = [];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    const state = stateOf(one, timer, startedAt, windowScope, scope);
    const hasInstant = state.at !== null && !comesBack(state);
    const told = hasInstant ? [one.rung] : withFollowers(one);
    for (const rung of told) {
      const round = rung === one.rung ? one.round : rung.round;
      tellings.push({ rung, round, window: window.number, ...state });
    }
    if (hasInstant) queue.unshift(...followersOf(one, state, window));
    if (comesBack(state)) unmet.push(one);
  }
  return unmet;
}

function heardIn({ stretches, end }: StepWindow, acknowledgedAt: readonly EpochMs[]): readonly EpochMs[] {
  const from = stretches[0]?.from;
  return acknowledgedAt.filter((at) => from !== undefined && at >= from && (end === null || at < end.at));
}

function stateOf(
  waiting: WaitingRung,
  timer: CompiledChain["timer"],
  startedAt: EpochMs,
  windowScope: WindowScope,
  { viewAt }: ChainScope,
): TellingState {
  const { rung, round, baseAt } = waiting;
  const state =
    baseAt === null
      ? planRoot(waiting, timer, startedAt, windowScope)
      : planLater(waiting, baseAt, startedAt, windowScope);
  const isOver = state.status === "reached" && round > rung.round && rung.repeat?.until?.(viewAt(state.at)) === true;
  return isOver ? { status: "lapsed", at: state.at, reason: "repeatEnded" } : state;
}

/** Whether a rung waits for the next window, and what counts from it lapses with it. */
function comesBack(state: TellingState): boolean {
  if (state.status !== "lapsed") return false;
  return !["alreadyPast", "outsideHours", "repeatEnded"].includes(state.reason);
}

/** A rung with everything that counts from it; of a repetition the rung alone. */
function withFollowers({ rung, round }: WaitingRung): readonly CompiledRung[] {
  const following = (one: CompiledRung): readonly CompiledRung[] => [one, ...one.next.flatMap(following)];
  return round === rung.round ? following(rung) : [rung];
}

/**
 * What counts from the instant at which a rung is told or lapsed. Its next repetition does only once it was, and not if
 * it was told after the window had ended.
 */
function followersOf({ rung, round }: WaitingRung, state: TellingState, { end }: StepWindow): readonly WaitingRung[] {
  const { repeat, next } = rung;
  const { at: baseAt } = state;
  const isFirst = round === rung.round;
  const later = isFirst ? next.map((follower) => ({ rung: follower, round: follower.round, baseAt })) : [];
  const isUp = state.status === "planned" || (state.status === "lapsed" && state.reason === "repeatEnded");
  if (repeat === null || isUp || round - rung.round >= repeat.count) return later;
  const isAfterEnd = end !== null && baseAt !== null && baseAt >= end.at;
  return isAfterEnd ? later : [{ rung, round: round + 1, baseAt }, ...later];
}
