import type { SurveyEvent } from "../../ticket/ticket-event.js";
import { instantInLog, type Moment, type TicketLog } from "./ticket-log.js";

/** Adds a survey that was sent or answered. */
export function logSurvey(
  log: TicketLog,
  moment: Moment,
  { type, state, score, scale }: Pick<SurveyEvent, "type" | "state" | "score" | "scale">,
): void {
  log.events.push({
    kind: "survey",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    type,
    state,
    score,
    scale,
  });
}

/** Adds an answer to a satisfaction survey. */
export function logAnswer(log: TicketLog, moment: Moment, score: number, scale: readonly [number, number]): void {
  logSurvey(log, moment, { type: "csat", state: "received", score, scale });
}
