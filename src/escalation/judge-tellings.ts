import type { EpochMs } from "../time/instant-input.js";
import type { StandingView } from "./compile-escalation-condition.js";
import { missedRuleOf } from "./settle-rung.js";
import type { LapseReason, Telling } from "./telling.js";

/** A telling with what is to be done about it as of now. */
export interface JudgedTelling {
  readonly telling: Telling;
  /** Tell it, wait for it, or why neither. */
  readonly verdict: "due" | "planned" | LapseReason;
  /** Whether there was an instant at which it was to be told, even if it no longer makes sense. */
  readonly wasDue: boolean;
}

/** What the judgement of tellings asks. */
export interface JudgeScope {
  readonly asOf: EpochMs;
  /** How the ticket stood at an instant. */
  readonly viewAt: (at: EpochMs) => StandingView;
}

/** Decides which tellings of a chain are told as of now; of several repetitions that are due the last one alone. */
export function judgeTellings(tellings: readonly Telling[], scope: JudgeScope): readonly JudgedTelling[] {
  const laterDue = new Set<string>();
  const judged = [...tellings].reverse().map((telling): JudgedTelling => {
    const { rung, window } = telling;
    const key = `${rung.idTail}~${String(window)}`;
    const found = judge(telling, scope);
    if (found.verdict !== "due" || rung.repeat === null) return found;
    const isSuperseded = laterDue.has(key) && missedRuleOf(telling) === "lapse";
    laterDue.add(key);
    return isSuperseded ? { ...found, verdict: "superseded" } : found;
  });
  return judged.reverse();
}

function judge(telling: Telling, { asOf, viewAt }: JudgeScope): JudgedTelling {
  if (telling.status === "planned") return { telling, verdict: "planned", wasDue: false };
  if (telling.status === "lapsed") return { telling, verdict: telling.reason, wasDue: false };
  const { rung, at, end } = telling;
  const holdsAt = (instant: EpochMs): boolean => rung.when?.(viewAt(instant)) ?? true;
  if (!holdsAt(at)) return { telling, verdict: "conditionFalse", wasDue: false };
  const due: JudgedTelling = { telling, verdict: "due", wasDue: true };
  if (missedRuleOf(telling) === "fire") return due;
  if (end !== null) return { ...due, verdict: end.by };
  return holdsAt(asOf) ? due : { ...due, verdict: "conditionFalse" };
}
