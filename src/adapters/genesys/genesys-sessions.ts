import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import { rowsIn } from "./genesys-lists.js";
import { readMetrics } from "./genesys-metrics.js";

/** A stretch of a session. */
export interface GenesysSegment {
  readonly type: string;
  readonly from: EpochMs;
  /** `null` while it lasts. */
  readonly to: EpochMs | null;
  readonly queueId: string | null;
  readonly wrapUpCode: string | null;
}

/** One party's connection to a conversation. */
export interface GenesysSession {
  readonly id: string;
  readonly purpose: string;
  /** Id of the agent, or `null`. */
  readonly userId: string | null;
  readonly mediaType: string | null;
  readonly queueId: string | null;
  readonly startedAt: EpochMs | null;
  readonly segments: readonly GenesysSegment[];
  /** The values of each metric, each once. */
  readonly metrics: ReadonlyMap<string, readonly number[]>;
}

const purposes = new Set([
  ...["customer", "external", "ivr", "acd", "agent", "user", "workflow", "bot", "voicemail", "campaign", "station"],
  ...["api", "botflow", "dialer", "fax", "group", "inbound", "manual", "outbound"],
]);
const segmentTypes = new Set([
  ...["alert", "barging", "callback", "coaching", "contacting", "converting", "delay", "dialing", "hold", "interact"],
  ...["ivr", "monitoring", "parked", "scheduled", "sharing", "system", "transmitting", "uploading", "voicemail"],
  ...["wrapup", "unknown"],
]);
/** Where sessions stand in the payload, for notes. */
const place = "participants[].sessions[]";

/** Every session of a conversation, by the time it began. */
export function readSessions(conversation: PayloadRow, notes: NoteCollector): readonly GenesysSession[] {
  const seen = new Set<string>();
  const sessions = rowsIn(conversation["participants"], "participants[]", notes).flatMap((participant) => {
    const purpose = textOf(participant["purpose"]) ?? "";
    if (!purposes.has(purpose))
      notes.add("unknown", "participants[].purpose", `The purpose ${showWord(participant["purpose"])} is not known.`);
    const userId = textOf(participant["userId"]);
    return rowsIn(participant["sessions"], place, notes).map((row) => readSession(row, purpose, userId, notes));
  });
  return sessions.sort(compareSessions).filter(({ id }) => {
    if (id === "" || !seen.has(id)) return seen.add(id);
    notes.add("deduplicated", `${place}.sessionId`, "A session stood in the payload more than once.");
    return false;
  });
}

/** Orders segments by time, then by what they are; one that lasts comes last. */
function compareSegments(a: GenesysSegment, b: GenesysSegment): number {
  const order = a.from - b.from || Number(a.to === null) - Number(b.to === null) || (a.to ?? 0) - (b.to ?? 0);
  return order || compareTexts(JSON.stringify(a), JSON.stringify(b));
}

function compareTexts(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Orders sessions by their beginning, then by what they are; those without one come last. */
function compareSessions(a: GenesysSession, b: GenesysSession): number {
  if (a.startedAt !== b.startedAt) {
    if (a.startedAt === null || b.startedAt === null) return a.startedAt === null ? 1 : -1;
    return a.startedAt - b.startedAt;
  }
  const [textA, textB] = [a, b].map((session) => JSON.stringify([session, [...session.metrics]]));
  return compareTexts(textA ?? "", textB ?? "");
}

function readSession(row: PayloadRow, purpose: string, userId: string | null, notes: NoteCollector): GenesysSession {
  const segments = rowsIn(row["segments"], `${place}.segments[]`, notes)
    .flatMap((segment) => readSegment(segment, notes))
    .sort(compareSegments);
  return {
    id: textOf(row["sessionId"]) ?? "",
    purpose,
    userId,
    mediaType: textOf(row["mediaType"]),
    queueId: segments.find(({ queueId }) => queueId !== null)?.queueId ?? null,
    startedAt: segments[0]?.from ?? null,
    segments,
    metrics: readMetrics(row["metrics"], notes),
  };
}

function readSegment(row: PayloadRow, notes: NoteCollector): readonly GenesysSegment[] {
  const from = instantOf(row["segmentStart"]);
  if (from === null) {
    notes.add("incomplete", `${place}.segments[].segmentStart`, "A segment has no readable start and was left out.");
    return [];
  }
  const type = textOf(row["segmentType"]) ?? "";
  if (!segmentTypes.has(type)) {
    const path = `${place}.segments[].segmentType`;
    notes.add("unknown", path, `The segment type ${showWord(row["segmentType"])} is not known.`);
  }
  const end = instantOf(row["segmentEnd"]);
  if (end === null && row["segmentEnd"] !== undefined)
    notes.add("incomplete", `${place}.segments[].segmentEnd`, "A segment has an end that cannot be read.");
  const to = end === null ? null : Math.max(from, end);
  return [{ type, from, to, queueId: textOf(row["queueId"]), wrapUpCode: textOf(row["wrapUpCode"]) }];
}

/** The length of all segments of a type that have ended. */
export function lengthOfSegments({ segments }: GenesysSession, type: string): number {
  return segments.reduce(
    (sum, segment) => sum + (segment.type === type && segment.to !== null ? segment.to - segment.from : 0),
    0,
  );
}
