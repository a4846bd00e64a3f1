import type { EpochMs } from "../time/instant-input.js";
import { instantAtOffset, type Measure, tellingAt } from "./offset-instant.js";
import type { TellingState, WaitingRung, WindowScope } from "./telling.js";

/** Decides what comes of a rung that becomes due at an instant inside its window. */
export function settleRung(waiting: WaitingRung, dueAt: EpochMs, measure: Measure, scope: WindowScope): TellingState {
  const { rung } = waiting;
  const { window, asOf } = scope;
  const { end } = window;
  const held = holdByAcknowledgements(waiting, dueAt, measure, scope);
  if (held.isOver) return { status: "lapsed", at: held.at, reason: "acknowledged" };
  if (end !== null && held.at >= end.at) return { status: "lapsed", at: end.at, reason: end.by };
  const tellAt = tellingAt(rung, held.at, measure.terms);
  if (tellAt === null)
    return held.at > asOf
      ? { status: "planned", at: held.at }
      : { status: "lapsed", at: held.at, reason: "outsideHours" };
  if (end !== null && end.at <= tellAt && missedRuleOf(waiting) === "lapse")
    return { status: "lapsed", at: end.at, reason: end.by };
  if (tellAt > asOf) return { status: "planned", at: tellAt };
  return { status: "reached", at: tellAt, end };
}

/** What to do with a rung that no longer makes sense; a breach stays on record, however late the host asks. */
export function missedRuleOf({ rung, round }: Pick<WaitingRung, "rung" | "round">): "lapse" | "fire" {
  return rung.isBreach && round === rung.round ? "fire" : rung.whenMissed;
}

interface Hold {
  readonly at: EpochMs;
  /** Whether it is held for good. */
  readonly isOver: boolean;
}

/**
 * Moves what is due behind the acknowledgements that came before its telling; at one instant they come first. Nobody can
 * acknowledge a ladder that has not begun.
 */
function holdByAcknowledgements(
  { rung, baseAt }: WaitingRung,
  dueAt: EpochMs,
  measure: Measure,
  { acknowledgedAt }: WindowScope,
): Hold {
  const { acknowledgement } = rung;
  if (acknowledgement === "ignored") return { at: dueAt, isOver: false };
  let at = dueAt;
  for (const heardAt of acknowledgedAt) {
    if (heardAt < (baseAt ?? dueAt)) continue;
    if (heardAt > (tellingAt(rung, at, measure.terms) ?? at)) break;
    if (acknowledgement === "ends") return { at: heardAt, isOver: true };
    const releasedAt = instantAtOffset(heardAt, acknowledgement, measure);
    if (releasedAt === null) return { at: heardAt, isOver: true };
    at = Math.max(at, releasedAt);
  }
  return { at, isOver: false };
}
