import type { Issues } from "../errors/issues.js";
import type { FieldValue } from "../ticket/ticket-state.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";

/**
 * Reads an instant out of a field of a ticket: epoch milliseconds, or an ISO text with `Z` or an offset.
 *
 * @returns The instant; `null` for a field that is not set, undefined for a value that names no instant.
 */
export function instantOfField(value: FieldValue): EpochMs | null | undefined {
  if (value === null || value === "") return null;
  const issues: Issues = [];
  return checkInstant(value, [], issues);
}
