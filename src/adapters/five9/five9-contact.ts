import type { Contact, ContactLeg } from "../../contact/contact.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import { pseudonymOf } from "../payload/pseudonym-of.js";
import { type CallType, callTypes } from "./five9-call-types.js";
import { cellOf, countIn, lengthOf, timestampOf } from "./five9-cells.js";

/** What rows are read with. */
export interface Five9Account {
  readonly timeZone: string;
  readonly agentIds: ReadonlyMap<string, string>;
  readonly ticketIdColumn: string | undefined;
  readonly talkIncludesHold: boolean;
}

/** A row with its id and beginning. */
export interface TimedCall {
  readonly row: PayloadRow;
  readonly id: string;
  readonly at: EpochMs;
}

/** The rows with an id and a time, each once, in order. */
export function readCalls(
  rows: readonly PayloadRow[],
  { timeZone }: Five9Account,
  notes: NoteCollector,
): readonly TimedCall[] {
  const seen = new Set<string>();
  return rows
    .flatMap((row): readonly (TimedCall & { readonly text: string })[] => {
      const [id, at] = [cellOf(row, "CALL ID"), timestampOf(row, timeZone, notes)];
      if (id !== null && at !== null) return [{ row, id, at, text: JSON.stringify(Object.entries(row).sort()) }];
      notes.add("incomplete", "rows[]", "A row has no CALL ID or no readable TIMESTAMP and was left out.");
      return [];
    })
    .sort((a, b) => a.at - b.at || Number(a.text > b.text) - Number(a.text < b.text))
    .filter(({ text }) => {
      if (!seen.has(text)) return seen.add(text);
      notes.add("deduplicated", "rows[]", "A row stood in the report more than once.");
      return false;
    });
}

/** The contact of all rows of one call; `null` for a test call. Each further row is another agent's part. */
export function contactOfCall(
  calls: readonly [TimedCall, ...TimedCall[]],
  account: Five9Account,
  notes: NoteCollector,
): Contact | null {
  const [{ row, id, at }] = calls;
  const type = callTypeOf(row, notes);
  if (type === "test") {
    notes.add("dropped", "rows[].CALL TYPE", "A test call is no contact and was left out.");
    return null;
  }
  const ivrMs = lengthOf(row, "IVR TIME", notes);
  const queueMs = lengthOf(row, "QUEUE WAIT TIME", notes);
  const offeredAt = at + ivrMs;
  const legs = calls.flatMap((call) => legOf(call, account, notes));
  const answeredAt = legs[0]?.answeredAt ?? null;
  const leftAt = offeredAt + queueMs;
  const abandoned = answeredAt === null && calls.some((call) => cellOf(call.row, "ABANDONED") === "1");
  const isWaiting = type.direction === "inbound" && answeredAt === null && !abandoned;
  if (isWaiting) {
    const message = "An inbound call was neither answered nor abandoned; it counts as flowed out.";
    notes.add("guessed", "rows[].ABANDONED", message);
  }
  const ends = calls.map((call) => call.at + lengthOf(call.row, "CALL TIME", notes));
  return {
    kind: "contact",
    id,
    conversationId: id,
    ticketId: account.ticketIdColumn === undefined ? null : cellOf(row, account.ticketIdColumn),
    channel: type.callback ? "callback" : "voice",
    direction: type.direction,
    queueId: cellOf(row, "SKILL"),
    offeredAt,
    answeredAt,
    abandonedAt: abandoned ? leftAt : null,
    flowedOutAt: isWaiting ? leftAt : null,
    endedAt: Math.max(answeredAt ?? offeredAt, ...ends),
    ivrMs,
    queueMs,
    legs,
    transfers: calls.reduce((sum, call) => sum + countIn(call.row, "TRANSFERS"), 0),
    callback: type.callback,
    fields: {
      campaign: cellOf(row, "CAMPAIGN"),
      disposition: cellOf(row, "DISPOSITION"),
      callType: cellOf(row, "CALL TYPE"),
    },
  };
}

/** The part of the row's agent; none if they did not talk. */
function legOf({ row, at }: TimedCall, account: Five9Account, notes: NoteCollector): readonly ContactLeg[] {
  const length = (column: string): number => lengthOf(row, column, notes);
  const agent = cellOf(row, "AGENT");
  const [talked, holdMs, wrapMs] = [length("TALK TIME"), length("HOLD TIME"), length("AFTER CALL WORK TIME")];
  if (agent === null || talked + holdMs === 0) return [];
  const answeredAt = at + length("IVR TIME") + length("QUEUE WAIT TIME") + length("RING TIME");
  const talkMs = account.talkIncludesHold ? Math.max(0, talked - holdMs) : talked;
  const endedAt = answeredAt + talkMs + holdMs + length("PARK TIME") + wrapMs;
  return [{ agentId: agentIdOf(agent, account, notes), answeredAt, endedAt, talkMs, holdMs, wrapMs }];
}

function agentIdOf(agent: string, { agentIds }: Five9Account, notes: NoteCollector): string {
  const id = agentIds.get(agent);
  if (id !== undefined) return id;
  notes.add("guessed", "rows[].AGENT", "The agent is known by an address alone; a hash of it stands as the id.");
  return pseudonymOf(agent);
}

function callTypeOf(row: PayloadRow, notes: NoteCollector): CallType | "test" {
  const word = cellOf(row, "CALL TYPE");
  const known = callTypes.get(word ?? "");
  if (known !== undefined) return known;
  notes.add(
    "unknown",
    "rows[].CALL TYPE",
    `The call type ${showWord(word ?? undefined)} is not known; it counts as inbound.`,
  );
  return { direction: "inbound", callback: false };
}
