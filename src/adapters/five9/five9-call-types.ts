import type { ContactDirection } from "../../contact/contact.js";

/** What a call type means for a contact. */
export interface CallType {
  readonly direction: ContactDirection;
  readonly callback: boolean;
}

const inbound: CallType = { direction: "inbound", callback: false };
const outbound: CallType = { direction: "outbound", callback: false };
const internal: CallType = { direction: "internal", callback: false };

/** The labels of the column `CALL TYPE`; test calls are no contacts. */
export const callTypes: ReadonlyMap<string, CallType | "test"> = new Map<string, CallType | "test">([
  ["Inbound", inbound],
  ["Inbound Voicemail", inbound],
  ["3rd party transfer", inbound],
  ["Queue Callback", { direction: "inbound", callback: true }],
  ["Outbound", outbound],
  ["Manual", outbound],
  ["Autodial", outbound],
  ["Preview", outbound],
  ["Outbound Preview", outbound],
  ["Outbound Voicemail", outbound],
  ["Agent", internal],
  ["Internal", internal],
  ["Internal Voicemail", internal],
  ["Test", "test"],
]);
