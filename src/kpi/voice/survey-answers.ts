import { checkWord } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import type { SurveyType } from "../../survey/survey-response.js";
import type { SurveyEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { type LookAhead, lookAheadOf } from "../flow/look-ahead.js";
import type { SupportRecord } from "../support-record.js";
import type { TicketFacts } from "../ticket-facts.js";

/** Lowest and highest possible answer. */
export type RatingScale = readonly [lowest: number, highest: number];

/** Which answers a survey KPI counts. */
export interface SurveyKpiOptions {
  /**
   * Of a ticket's own survey events: the `latest` answer alone (the default), or `every` one. Survey responses added as
   * records each count.
   */
  readonly answers?: "latest" | "every";
  /** Whether responses that belong to no ticket count: `all` do (the default), or only `linked` ones; the others are left out as `noTicket`. */
  readonly among?: "all" | "linked";
  /** Whether answers of forms that were not finished count: `exclude` leaves them out as `incomplete` (the default). */
  readonly unfinished?: "exclude" | "include";
  /**
   * Days of 24 hours, above 0, for which an answer is waited for: a survey without one is `immature` until they have
   * passed since the offer, and `notAnswered` afterwards. `null` (the default) waits for none: all are `notAnswered`.
   */
  readonly withinDays?: number | null;
}

/** Which answers count, with every default filled in. */
export interface SurveyPlan extends Required<Omit<SurveyKpiOptions, "withinDays">> {
  /** What is asked. */
  readonly type: SurveyType;
  /** The scale answers must be on. */
  readonly scale: RatingScale;
  /** How long an answer is waited for. */
  readonly wait: LookAhead;
}

/** An answer, or why there is none. */
export type SurveyAnswer =
  | { readonly at: EpochMs; readonly score: number }
  | { readonly at: EpochMs; readonly score: null; readonly excluded: string };

/** Fills in defaults; reports `input.variant`, and `kpi.optionInvalid` for a scale that does not rise. */
export function checkSurveyPlan(type: SurveyType, scale: RatingScale, options: SurveyKpiOptions): SurveyPlan {
  const { answers = "latest", among = "all", unfinished = "exclude", withinDays = null } = options;
  const issues: Issues = [];
  checkWord(answers, ["answers"], issues, ["latest", "every"]);
  checkWord(among, ["among"], issues, ["all", "linked"]);
  checkWord(unfinished, ["unfinished"], issues, ["exclude", "include"]);
  const [lowest, highest] = scale;
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || lowest >= highest) {
    const message = "The lowest answer must lie below the highest one, and both must be finite.";
    addIssue(issues, "kpi.optionInvalid", ["scale"], { message, received: scale });
  }
  throwIssues(issues);
  return { type, scale, answers, among, unfinished, wait: lookAheadOf({ withinDays }) };
}

/** The part of a KPI's id that says what differs from the defaults. */
export function idOfPlan({ scale, answers, among, unfinished, wait }: SurveyPlan): string {
  const parts = [
    scale.join("-"),
    ...(answers === "every" ? ["everyAnswer"] : []),
    ...(among === "linked" ? ["linked"] : []),
    ...(unfinished === "include" ? ["unfinished"] : []),
    ...(wait.ms === null ? [] : [wait.word]),
  ];
  return parts.join(":");
}

/** The answers in a ticket's own log up to `asOf`; an offer without any answer is one `notAnswered` or `immature`. */
export function answersOfTicket({ ticket, asOf }: TicketFacts, plan: SurveyPlan): readonly SurveyAnswer[] {
  const surveys = ticket.events.filter(
    (event): event is SurveyEvent => event.kind === "survey" && event.type === plan.type && event.at <= asOf,
  );
  const received = surveys.filter(({ state }) => state === "received");
  const counted = received.length === 0 ? surveys.slice(-1) : received.slice(plan.answers === "every" ? 0 : -1);
  return counted.map(({ at, state, score, scale }) =>
    state === "offered" ? unansweredAt(at, asOf, plan) : answerOf(at, score, scale, plan),
  );
}

/** The answer a survey response holds as of an instant; none for other records and for what came later. */
export function answersOfRecord(record: SupportRecord, asOf: EpochMs, plan: SurveyPlan): readonly SurveyAnswer[] {
  if (record.kind !== "survey" || record.type !== plan.type) return [];
  const { offeredAt, receivedAt, score, scale, ticketId, complete } = record;
  const at = receivedAt !== null && receivedAt <= asOf ? receivedAt : offeredAt;
  if (at === null || at > asOf) return [];
  const leaveOut = (excluded: string): readonly SurveyAnswer[] => [{ at, score: null, excluded }];
  if (plan.among === "linked" && ticketId === null) return leaveOut("noTicket");
  if (at !== receivedAt) return [unansweredAt(at, asOf, plan)];
  if (plan.unfinished === "exclude" && !complete) return leaveOut("incomplete");
  return [answerOf(at, score, scale, plan)];
}

/** What becomes of an offer without an answer so far. */
function unansweredAt(at: EpochMs, asOf: EpochMs, { wait }: SurveyPlan): SurveyAnswer {
  const isEarly = wait.ms !== null && at + wait.ms > asOf;
  return { at, score: null, excluded: isEarly ? "immature" : "notAnswered" };
}

function answerOf(at: EpochMs, score: number | null, scale: RatingScale | null, plan: SurveyPlan): SurveyAnswer {
  const [lowest, highest] = plan.scale;
  if (score === null) return { at, score, excluded: "notAnswered" };
  if (scale !== null && (scale[0] !== lowest || scale[1] !== highest))
    return { at, score: null, excluded: "otherScale" };
  // Written so that NaN is outside too.
  return score >= lowest && score <= highest ? { at, score } : { at, score: null, excluded: "outsideScale" };
}
