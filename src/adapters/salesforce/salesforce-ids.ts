import { textOf } from "../payload/payload-values.js";

const checkDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The check digit of five characters: which of them are upper case, as a number in base 32. */
function checkDigit(id: string, start: number): string {
  let bits = 0;
  for (let place = 0; place < 5; place++) {
    const code = id.charCodeAt(start + place);
    if (code >= 65 && code <= 90) bits += 2 ** place;
  }
  return checkDigits.charAt(bits);
}

/**
 * A record's id in its form of 18 characters. Some exports have the first 15 alone, in which upper and lower case
 * differ.
 *
 * @returns `null` where the value is no text.
 * @see Salesforce help, "What is the 18-character ID".
 */
export function longId(value: unknown): string | null {
  const id = textOf(value);
  if (id === null || !/^[0-9A-Za-z]{15}$/.test(id)) return id;
  return id + checkDigit(id, 0) + checkDigit(id, 5) + checkDigit(id, 10);
}

/** What two forms of one id have in common. */
export const idKey = (id: string): string => id.slice(0, 15);

/** Tells whether a value is the id of a record, of which the first three characters say the kind. */
export function isRecordId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9A-Za-z]{3}[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/.test(value);
}

/** Tells whether an id is a user's. */
export const isUserId = (id: string | null): boolean => id?.startsWith("005") === true;

/** Tells whether an id is a group's or queue's. */
export const isQueueId = (id: string | null): boolean => id?.startsWith("00G") === true;
