import type { Contact } from "../../contact/contact.js";
import { contactAt, type ContactStanding } from "../../contact/contact-at.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { SupportRecord } from "../support-record.js";

/** A contact a customer waited in, with how it stands; or why it does not count. */
export interface OfferedContact extends ContactStanding {
  /** The contact. */
  readonly contact: Contact;
  /** `notInbound`, `invalidDuration`, or undefined for one that counts. */
  readonly excluded: "notInbound" | "invalidDuration" | undefined;
}

/**
 * The contact a record is, if it is one that was offered by `asOf`. Customers wait in inbound contacts and callbacks
 * alone; a wait that is negative or no number is the source's mistake.
 */
export function offeredContact(record: SupportRecord, asOf: EpochMs): OfferedContact | undefined {
  if (record.kind !== "contact") return undefined;
  const standing = contactAt(record, asOf);
  if (standing.outcome === "notOffered") return undefined;
  const isWaited = record.direction === "inbound" || record.callback;
  const isSound = Number.isSafeInteger(standing.waitMs) && standing.waitMs >= 0;
  const excluded = isWaited ? (isSound ? undefined : "invalidDuration") : "notInbound";
  return { ...standing, contact: record, excluded };
}
