import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory, TicketState } from "../../ticket/ticket-state.js";
import type { SurveyType } from "../../survey/survey-response.js";

/** Where a value stands in a row: a column's name, or keys and list positions joined by dots, such as `data.ticket.id`. */
export type RowPath = string;

/** How a row says when something happened. */
export interface RowTime {
  /** Where it stands. */
  readonly path: RowPath;
  /** ISO 8601 with offset, seconds or milliseconds since 1970, or `YYYY-MM-DD hh:mm:ss` in `timeZone`. */
  readonly format: "iso" | "epochSeconds" | "epochMs" | "wall";
  /** IANA zone of the format `wall`. */
  readonly timeZone?: string;
}

/** What a row tells besides the state of the ticket. */
export type RowKind =
  | "created"
  | "state"
  | "publicMessage"
  | "internalNote"
  | "survey"
  | "deleted"
  | "restored"
  | "spam";

/** Every kind of row. */
export const rowKinds: readonly RowKind[] = [
  "created",
  "state",
  "publicMessage",
  "internalNote",
  "survey",
  "deleted",
  "restored",
  "spam",
];

/** The attributes of a ticket's state that a column can hold. */
export type RowAttribute = Exclude<keyof TicketState, "tags" | "fields">;

/** How a row says what it tells. */
export interface RowKindMap {
  /** Where the word stands. */
  readonly path: RowPath;
  /** What each word means. */
  readonly kinds: Readonly<Record<string, RowKind>>;
}

/** How a row says who did it. */
export interface RowActorMap {
  /** Where the id stands. */
  readonly id?: RowPath;
  /** Where a word stands that says what they were. */
  readonly role?: RowPath;
  /** What each word means. */
  readonly roles?: Readonly<Record<string, ActorRole>>;
}

/** How a row says what somebody answered. */
export interface RowSurveyMap {
  /** What was asked. */
  readonly type: SurveyType;
  /** Where the answer stands. */
  readonly score: RowPath;
  /** From the worst to the best answer. */
  readonly scale: readonly [lowest: number, highest: number];
}

/** Where everything stands in the rows of a source: rows of any shape become a ticket's log by it. */
export interface RowMap {
  /** The id of the ticket. */
  readonly ticketId: RowPath;
  /** When it happened. */
  readonly at: RowTime;
  /** The id of the row, so that one told twice counts once. */
  readonly id?: RowPath;
  /** The word that says what a row tells, and what each word means; without it every row tells the state. */
  readonly kind?: RowKindMap;
  /** Who did it: an id, and a word that says what they were; `unknown` without a word or for one that is not listed. */
  readonly actor?: RowActorMap;
  /** The columns of the state. A row without one tells nothing new; an empty cell means not set. */
  readonly state?: Partial<Readonly<Record<RowAttribute, RowPath>>>;
  /** Where a row says what an attribute was before; read in the first row of a ticket whose creation is not told. */
  readonly before?: Partial<Readonly<Record<RowAttribute, RowPath>>>;
  /** What every ticket has where no column says. */
  readonly defaults?: Partial<Readonly<Record<RowAttribute, string>>>;
  /** The meaning of the source's statuses; words that are one of ours mean that. */
  readonly statuses?: Readonly<Record<string, StatusCategory>>;
  /** Our word for the source's priorities; others are kept as they are, in lower case. */
  readonly priorities?: Readonly<Record<string, string>>;
  /** A list of labels. */
  readonly tags?: RowPath;
  /** Other columns to keep, by the name the field gets. */
  readonly fields?: Readonly<Record<string, RowPath>>;
  /** What a row of the kind `survey` says. */
  readonly survey?: RowSurveyMap;
}

/** Rows of any source. */
export interface RowsPayload {
  /** One object for each row, in any order. */
  readonly rows: readonly object[];
}
