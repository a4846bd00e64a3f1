import type { ContactLeg } from "../../contact/contact.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { sumOfMetric } from "./genesys-metrics.js";
import { type GenesysSession, lengthOfSegments } from "./genesys-sessions.js";

/** The part of an agent whose session was more than ringing; `null` for one who did not answer. */
export function legOf(session: GenesysSession, notes: NoteCollector): ContactLeg | null {
  const begun = session.segments.find(({ type }) => ["interact", "hold", "wrapup"].includes(type));
  const { startedAt } = session;
  if (startedAt === null || (begun === undefined && !session.metrics.has("tTalk"))) return null;
  const answeredAt = begun?.from ?? startedAt;
  const isOpen = session.segments.some(({ to }) => to === null);
  const ends = session.segments.map(({ to }) => to ?? answeredAt);
  return {
    agentId: session.userId,
    answeredAt,
    endedAt: isOpen ? null : Math.max(answeredAt, ...ends),
    talkMs: measured(session, { complete: "tTalkComplete", each: "tTalk", segment: "interact" }, notes),
    holdMs: measured(session, { complete: "tHeldComplete", each: "tHeld", segment: "hold" }, notes),
    wrapMs: measured(session, { complete: "tAcw", each: "tAcw", segment: "wrapup" }, notes),
  };
}

/** A length that Genesys tells up to three times: as a whole, for each part, and by its segments. */
function measured(
  session: GenesysSession,
  { complete, each, segment }: { readonly complete: string; readonly each: string; readonly segment: string },
  notes: NoteCollector,
): number {
  const whole = sumOfMetric(session, complete);
  const parts = sumOfMetric(session, each);
  if (whole !== null && parts !== null && complete !== each) {
    const message = `${complete} and ${each} tell the same time; ${complete} was taken.`;
    notes.add("deduplicated", "participants[].sessions[].metrics[].name", message);
  }
  return whole ?? parts ?? lengthOfSegments(session, segment);
}
