import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Contact, ContactLeg } from "./contact.js";

/**
 * Checks what the shape of a contact cannot say: reports `contact.durationInvalid` for a duration that is negative or
 * no whole number of milliseconds, `contact.unordered` for an outcome before the offer and an end before the answer,
 * `contact.countInvalid` for transfers, and `contact.outcomeTwice` for one that was both answered and abandoned.
 */
export function checkContact(contact: Contact, path: IssuePath, issues: Issues): void {
  const { offeredAt, answeredAt, abandonedAt, flowedOutAt, endedAt, transfers } = contact;
  for (const key of ["ivrMs", "queueMs"] as const) checkLength(contact[key], [...path, key], issues);
  const outcomes = { answeredAt, abandonedAt, flowedOutAt, endedAt };
  for (const [key, at] of Object.entries(outcomes)) checkOrder(offeredAt, at, [...path, key], issues);
  if (answeredAt !== null && (abandonedAt !== null || flowedOutAt !== null)) {
    const message = "The contact was answered, and it also left the queue unanswered.";
    addIssue(issues, "contact.outcomeTwice", path, { message });
  }
  if (!Number.isSafeInteger(transfers) || transfers < 0) {
    const details = { message: "Expected a whole number from 0.", received: transfers };
    addIssue(issues, "contact.countInvalid", [...path, "transfers"], details);
  }
  contact.legs.forEach((leg, index) => {
    checkLeg(leg, [...path, "legs", index], issues);
  });
}

function checkLeg(leg: ContactLeg, path: IssuePath, issues: Issues): void {
  for (const key of ["talkMs", "holdMs", "wrapMs"] as const) checkLength(leg[key], [...path, key], issues);
  checkOrder(leg.answeredAt, leg.endedAt, [...path, "endedAt"], issues);
}

function checkLength(lengthMs: number | null, path: IssuePath, issues: Issues): void {
  if (lengthMs === null || (Number.isSafeInteger(lengthMs) && lengthMs >= 0)) return;
  const message = "Expected a whole number of milliseconds from 0.";
  addIssue(issues, "contact.durationInvalid", path, { message, received: lengthMs });
}

function checkOrder(before: number, after: number | null, path: IssuePath, issues: Issues): void {
  if (after === null || after >= before) return;
  const message = "The instant lies before one that must precede it.";
  addIssue(issues, "contact.unordered", path, { message, received: after });
}
