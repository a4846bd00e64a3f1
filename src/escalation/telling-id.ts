import type { CompiledSla } from "../sla/compiled-sla.js";
import type { TracedCycle } from "../sla/traced-cycle.js";
import type { Telling } from "./telling.js";

/** The part of an id that names a step, or a ladder and its level. Encoded texts hold neither slash, colon nor at sign. */
export function idTailOf(names: readonly string[], edition: string | null): string {
  const named = names.map(encodeURIComponent).join("/");
  return edition === null ? named : `${named}@${encodeURIComponent(edition)}`;
}

/** Names one telling of a ticket: the same however often and whenever the host asks, and no two alike. */
export function tellingId(
  ticketId: string,
  { slot, log, policies }: TracedCycle,
  { rung, round, window }: Telling,
  { slots }: CompiledSla,
): string {
  // Where all policies of a slot count, each has cycles of its own.
  const owners = slots.get(slot)?.matches === "all" ? policies.map(({ id }) => `:${encodeURIComponent(id)}`) : [];
  const clock = [encodeURIComponent(log.clock), ...owners].join("");
  const cycle = window === 1 ? String(log.cycle) : `${String(log.cycle)}~${String(window)}`;
  const again = round === 1 ? "" : `/${String(round)}`;
  return `${encodeURIComponent(ticketId)}/${clock}/${cycle}/${rung.idTail}${again}`;
}
