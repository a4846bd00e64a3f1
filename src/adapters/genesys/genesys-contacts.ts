import type { Contact, ContactChannel, ContactDirection, ContactLeg } from "../../contact/contact.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { showWord } from "../payload/payload-values.js";
import { legOf } from "./genesys-legs.js";
import { sumOfMetric } from "./genesys-metrics.js";
import { type GenesysSession } from "./genesys-sessions.js";

const channels: ReadonlyMap<string, ContactChannel> = new Map([
  ["voice", "voice"],
  ["chat", "chat"],
  ["email", "email"],
  ["message", "message"],
  ["callback", "callback"],
  ...["cobrowse", "screenshare", "video", "internalmessage", "unknown"].map((word) => [word, "other"] as const),
]);

/** What all contacts of a conversation share. */
export interface ConversationFrame {
  readonly conversationId: string;
  readonly ticketId: string | null;
  readonly direction: ContactDirection;
  readonly endedAt: EpochMs | null;
  readonly ivrMs: number;
  readonly callback: boolean;
}

/** An offer to a queue, or what agents did outside any, with the agents' sessions. */
interface Offer {
  readonly queueId: string | null;
  readonly offeredAt: EpochMs;
  /** The session of the queue; `null` where there was none. */
  readonly queue: GenesysSession | null;
  readonly agents: GenesysSession[];
}

/** The way a session came in; a word that is not known is noted. */
export function channelOf({ mediaType }: GenesysSession, notes: NoteCollector): ContactChannel {
  const channel = channels.get(mediaType ?? "");
  if (channel !== undefined) return channel;
  const path = "participants[].sessions[].mediaType";
  notes.add("unknown", path, `The media type ${showWord(mediaType ?? undefined)} is not known; it counts as other.`);
  return "other";
}

/** One contact for each offer, in order; the time in menus belongs to the first. */
export function contactsOf(
  sessions: readonly GenesysSession[],
  frame: ConversationFrame,
  notes: NoteCollector,
): readonly Contact[] {
  return offersOf(sessions, notes).map((offer, index) =>
    contactOf(offer, { ...frame, ivrMs: index === 0 ? frame.ivrMs : 0 }, index, notes),
  );
}

function offersOf(sessions: readonly GenesysSession[], notes: NoteCollector): readonly Offer[] {
  const offers: Offer[] = [];
  for (const session of sessions) {
    const { purpose, queueId, startedAt } = session;
    if (purpose === "user") {
      const message = "A call to a colleague inside a conversation is no contact and was left out.";
      notes.add("dropped", "participants[].purpose", message);
    }
    if (purpose !== "acd" && purpose !== "agent") continue;
    if (startedAt === null) {
      notes.add("incomplete", "participants[].sessions[].segments", "A session has no segments and was left out.");
    } else if (purpose === "acd") {
      offers.push({ queueId, offeredAt: startedAt, queue: session, agents: [] });
    } else {
      const own = offers.filter((offer) => queueId === null || offer.queueId === queueId).at(-1);
      if (own === undefined) offers.push({ queueId, offeredAt: startedAt, queue: null, agents: [session] });
      else own.agents.push(session);
    }
  }
  return offers;
}

function contactOf(offer: Offer, frame: ConversationFrame, index: number, notes: NoteCollector): Contact {
  const { queue, agents, queueId, offeredAt } = offer;
  const legs = agents.flatMap((session) => legOf(session, notes) ?? []).sort((a, b) => a.answeredAt - b.answeredAt);
  const answeredAt = answerOf(offer, legs, notes);
  const leftAfter = (name: string): EpochMs | null => {
    const waitMs = queue === null || answeredAt !== null ? null : sumOfMetric(queue, name);
    return waitMs === null ? null : offeredAt + waitMs;
  };
  const abandonedAt = leftAfter("tAbandon");
  const shown = queue ?? agents[0];
  const wrapUps = agents.flatMap(({ segments }) => segments).filter(({ wrapUpCode }) => wrapUpCode !== null);
  return {
    kind: "contact",
    id: `${frame.conversationId}:${String(index + 1)}`,
    conversationId: frame.conversationId,
    ticketId: frame.ticketId,
    channel: shown === undefined ? "other" : channelOf(shown, notes),
    direction: frame.direction,
    queueId,
    offeredAt,
    answeredAt,
    abandonedAt,
    flowedOutAt: abandonedAt === null ? leftAfter("tFlowOut") : null,
    endedAt: frame.endedAt === null ? null : Math.max(frame.endedAt, offeredAt, answeredAt ?? offeredAt),
    ivrMs: frame.ivrMs,
    queueMs: queue === null ? null : (sumOfMetric(queue, "tAcd") ?? sumOfMetric(queue, "tAbandon")),
    legs,
    transfers: agents.reduce((sum, session) => sum + (sumOfMetric(session, "nTransferred") ?? 0), 0),
    callback: frame.callback,
    fields: { mediaType: shown?.mediaType ?? null, wrapUpCode: wrapUps.at(-1)?.wrapUpCode ?? null },
  };
}

/** When an agent first answered: the offer and what `tAnswered` adds to it. */
function answerOf(
  { offeredAt, queue, agents }: Offer,
  legs: readonly ContactLeg[],
  notes: NoteCollector,
): EpochMs | null {
  const waits = [...agents, ...(queue === null ? [] : [queue])].flatMap(
    ({ metrics }) => metrics.get("tAnswered") ?? [],
  );
  if (waits.length > 0) return offeredAt + Math.min(...waits);
  const [first] = legs;
  if (first === undefined) return null;
  if (queue !== null) {
    const message = "No tAnswered: the contact counts as answered when an agent's first interaction began.";
    notes.add("guessed", "participants[].sessions[].metrics[].name", message);
  }
  return Math.max(offeredAt, first.answeredAt);
}
