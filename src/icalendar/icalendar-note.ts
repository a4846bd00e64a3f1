/**
 * Why an event, or a part of one, closes nothing:
 * - `cancelled`: its status says so;
 * - `noLength`: it ends where it starts, or before;
 * - `outsideWindow`: no date of it lies in the window, and it does not recur;
 * - `ruleUnsupported`: a rule of hours, minutes or seconds, or one that no date fits;
 * - `timeInvalid`: a date or time that does not exist;
 * - `zoneUnknown`: a zone that is neither of the IANA database nor among the names given.
 */
export type ICalendarNoteCode =
  | "cancelled"
  | "clockSetBack"
  | "noLength"
  | "outsideWindow"
  | "ruleUnsupported"
  | "timeInvalid"
  | "zoneUnknown";

/** Something of an event that could not become closed time. */
export interface ICalendarNote {
  /** Position of the event among the events of the text, from 0. */
  readonly index: number;
  /** The event's summary, or `null`. */
  readonly name: string | null;
  /** Stable code. */
  readonly code: ICalendarNoteCode;
  /** What the note is about: the zone, the rule, the time or the status, as the text has it. */
  readonly value: string;
}
