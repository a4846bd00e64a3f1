/** What an adapter can have to say about a payload, with what each word means. */
export const adapterNoteCodes = {
  unknown: "The payload holds a word or shape that the adapter does not know; it was left out.",
  guessed: "The payload does not say it in so many words; it was concluded from something else.",
  deduplicated: "The same fact stood in the payload more than once and was counted once.",
  incomplete: "The payload lacks something that a complete mapping needs.",
  moved: "An event was put in another place than the payload has it.",
  dropped: "The payload holds something that was left out on purpose, such as another ticket's rows.",
} as const;

/** The kind of a note; {@link adapterNoteCodes} says what each means. */
export type AdapterNoteCode = keyof typeof adapterNoteCodes;

/** Something a host should know about how a payload was mapped. */
export interface AdapterNote {
  /** The kind of note, a stable word. */
  readonly code: AdapterNoteCode;
  /** The place in the payload, with `[]` for any row of a list, such as `audits[].events[].type`. */
  readonly path: string;
  /** How often it happened, 1 or more. */
  readonly count: number;
  /** English sentence for people; it never repeats personal text. */
  readonly message: string;
}

/** What an adapter returns: what it mapped, and what should be known about it. */
export interface AdapterResult<Value> {
  /** The mapped value. */
  readonly value: Value;
  /** One note per kind, place and message, ordered by place; empty if all was known and complete. */
  readonly notes: readonly AdapterNote[];
}
