import type { EpochMs } from "../time/instant-input.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import type { Sla } from "./sla.js";
import { stampSla } from "./stamp-sla.js";

/** A ticket's dates lie in the eight years from the start of the four in which it was created, or a little after. */
const spanMs = 4 * 365.25 * 86_400_000;

/** Zone fingerprints by SLA and span: tickets of the same years share one. */
const known = new WeakMap<Sla, Map<number, string>>();

/** Fingerprint of the offsets of an SLA's zones over the years of a ticket. */
export function zonesOfTicket(createdAt: EpochMs, sla: Sla): string {
  const span = Math.floor(createdAt / spanMs);
  const spans = known.get(sla) ?? new Map<number, string>();
  known.set(sla, spans);
  const found = spans.get(span);
  if (found !== undefined) return found;
  const from = Math.max(earliestSupportedAt, span * spanMs);
  const to = Math.min(supportedEndAt - 1, (span + 2) * spanMs);
  const { zoneFingerprint } = stampSla(sla, { from, to });
  spans.set(span, zoneFingerprint);
  return zoneFingerprint;
}
