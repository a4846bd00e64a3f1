import type { Phase, PhaseState } from "../clock/clock-cycle-log.js";
import { checkAnyText, checkBoolean, checkInteger } from "../errors/check-shape.js";
import type { Check } from "../errors/issues.js";
import { wordOf } from "../errors/check-fields.js";
import { itemsOf, nullOr, shapeOf } from "../errors/state-shape.js";
import { checkActor, checkEventBase, checkTicketEvent } from "../ticket/check-ticket-event.js";
import { checkTicketState } from "../ticket/check-ticket-state.js";
import type { TicketLife } from "../ticket/life-at.js";
import { checkInstant } from "../time/instant.js";
import type {
  ClockRecord,
  CycleRecord,
  EventPlace,
  RunRecord,
  SlaCheckpoint,
  SpanRecord,
  TermsRecord,
  TermsReference,
  TrackRecord,
} from "./sla-checkpoint.js";
import type { TermsProblem } from "./terms.js";

const lives: readonly TicketLife[] = ["live", "merged", "deleted", "spam"];
const phaseStates: readonly PhaseState[] = ["active", "paused", "stopped", "cancelled", "continued"];

/** An instant as it is written: a number, and one of the years that are supported. */
const instant: Check<unknown> = (value, path, issues) =>
  typeof value === "number" ? checkInstant(value, path, issues) : checkInteger(value, path, issues);

/** Reads the body of a checkpoint; reports `input.*` and `time.*` for every part that is not as it was written. */
export const checkpointShape: Check<unknown> = /* @__PURE__ */ (() => {
  const word = nullOr(checkAnyText);
  const cause = nullOr(checkEventBase);
  const phases = itemsOf(
    shapeOf<Phase>({
      at: instant,
      state: wordOf(...phaseStates),
      reason: checkAnyText,
      event: cause,
      suspension: word,
    }),
  );
  const clock = shapeOf<ClockRecord>({
    cycle: nullOr(shapeOf<CycleRecord>({ cycle: checkInteger, startedAt: instant, openedAt: instant, phases })),
    droppedUntil: nullOr(instant),
    levels: checkInteger,
    paused: checkBoolean,
    couldStart: checkBoolean,
    mayReopen: checkBoolean,
    nextStartAt: nullOr(instant),
    pauses: phases,
  });
  const terms = shapeOf<TermsReference>({
    target: checkInteger,
    calendarId: checkAnyText,
    deadlineAt: nullOr(instant),
  });
  const change = shapeOf<TermsRecord>({
    from: instant,
    terms: nullOr(terms),
    policyId: word,
    problem: nullOr(shapeOf<TermsProblem>({ code: checkAnyText, received: checkAnyText })),
    event: cause,
  });
  const track = shapeOf<TrackRecord>({
    cycles: checkInteger,
    handedOut: checkInteger,
    editionAt: instant,
    matched: nullOr(checkInteger),
    changes: itemsOf(change),
  });
  const run = shapeOf<RunRecord>({
    at: instant,
    life: wordOf(...lives),
    state: checkTicketState,
    clocks: itemsOf(clock),
    tracks: itemsOf(track),
    overrides: itemsOf(checkTicketEvent),
    suspensions: itemsOf(itemsOf(shapeOf<SpanRecord>({ from: instant, to: nullOr(instant) }))),
  });
  return shapeOf<SlaCheckpoint>({
    format: checkAnyText,
    ticketId: checkAnyText,
    slaFingerprint: checkAnyText,
    zoneFingerprint: checkAnyText,
    lastEvent: nullOr(shapeOf<EventPlace>({ at: instant, seq: checkInteger })),
    createdAt: instant,
    start: shapeOf<SlaCheckpoint["start"]>({ createdBy: checkActor, initial: checkTicketState }),
    pending: itemsOf(checkTicketEvent),
    run: nullOr(run),
  });
})();
