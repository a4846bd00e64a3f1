import { openIntervals } from "../calendar/open-intervals.js";
import { formatDuration } from "../format/format-duration.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import { eventText } from "./event-text.js";
import type { ExplainedInterval, IntervalCode, IntervalState } from "./sla-explanation.js";
import type { TalliedStretch } from "./stretch.js";
import type { TracedCycle } from "./traced-cycle.js";

/** Why something began, in English. */
export const reasonTexts: Readonly<Record<IntervalCode | "targetLost", string>> = {
  anchored: "the clock counts from the ticket's creation",
  started: "the clock started",
  startedByReset: "a reset began a new cycle",
  recurred: "the next cycle of the sequence began",
  reopened: "the ticket was reopened",
  restored: "the ticket was restored",
  restarted: "another target began a new cycle",
  paused: "the pause began",
  resumed: "the pause ended",
  excluded: "an override took the time out",
  suspended: "a suspension began",
  stopped: "the clock was stopped",
  reset: "the clock was reset",
  solved: "the ticket was solved",
  cancelled: "the condition to cancel it was met",
  targetChanged: "another target came into force",
  merged: "the ticket was merged into another one",
  deleted: "the ticket was deleted",
  markedSpam: "the ticket was marked as spam",
  targetLost: "nothing was promised any more",
  hoursClosed: "business hours ended",
  hoursOpened: "business hours began",
  termsChanged: "another promise came into force",
};

/** The stretches of a cycle, running ones parted where business hours begin and end. */
export function explainIntervals({ cut, tally }: TracedCycle): readonly ExplainedInterval[] {
  return tally.stretches.filter(({ from, to }) => from < to).flatMap((stretch) => partsOf(stretch, cut.terms));
}

function partsOf(stretch: TalliedStretch, changes: TracedCycle["cut"]["terms"]): readonly ExplainedInterval[] {
  const { from, to, phase, terms, businessMs } = stretch;
  const { suspension } = phase;
  const isPhaseStart = from === phase.at;
  const code = isPhaseStart ? phase.reason : "termsChanged";
  const event = isPhaseStart ? phase.event : (changes.find((change) => change.from === from)?.event ?? null);
  const calendarId = terms?.calendar.id ?? null;
  if (terms === null || phase.state !== "active") {
    const state = phase.state === "active" ? "running" : (phase.state as "paused" | "continued");
    return [interval({ from, to, state, code, suspension, businessMs, calendarId }, event)];
  }
  return cutByHours(stretch, [...openIntervals(terms.calendar, from, to)]).map((part, place) => {
    const partMs = part.state === "running" ? part.to - part.from : 0;
    const own = { ...part, suspension, businessMs: partMs, calendarId };
    return place === 0 ? interval({ ...own, code }, event) : interval({ ...own, code: hoursCodes[part.state] }, null);
  });
}

interface Part {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly state: "running" | "outsideHours";
}

function cutByHours({ from, to }: TalliedStretch, open: readonly { from: EpochMs; to: EpochMs }[]): readonly Part[] {
  const closedFrom = [from, ...open.map((span) => span.to)];
  const parts = closedFrom.flatMap((closing, place): Part[] => {
    const next = open[place];
    const closed: Part = { from: closing, to: next?.from ?? to, state: "outsideHours" };
    return next === undefined ? [closed] : [closed, { ...next, state: "running" }];
  });
  return parts.filter((part) => part.from < part.to);
}

const hoursCodes = { running: "hoursOpened", outsideHours: "hoursClosed" } as const;

const stateTexts: Readonly<Record<IntervalState, string>> = {
  running: "Running",
  outsideHours: "Outside business hours",
  paused: "Paused",
  continued: "Counted though not at work",
};

function interval(
  bare: Omit<ExplainedInterval, "cause" | "wallMs" | "message">,
  event: TicketEvent | null,
): ExplainedInterval {
  const cause = event && { kind: event.kind, at: event.at, seq: event.seq };
  const wallMs = bare.to - bare.from;
  const length = formatDuration(wallMs, { smallest: "second" });
  const details = [
    ...(bare.suspension === null ? [] : [bare.suspension]),
    ...(event === null ? [] : [eventText(event)]),
  ];
  const because = details.length === 0 ? "" : ` (${details.join("; ")})`;
  const message = `${stateTexts[bare.state]} for ${length}: ${reasonTexts[bare.code]}${because}.`;
  return { ...bare, cause, wallMs, message };
}
