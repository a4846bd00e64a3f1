import type { EpochMs } from "../../time/instant-input.js";
import { openSpells } from "./open-spells.js";
import type { TicketFacts } from "../ticket-facts.js";

/** When a ticket that is solved as of the report was solved last; `null` for one that is open. */
export function lastSolveOf(facts: TicketFacts): EpochMs | null {
  return openSpells(facts).at(-1)?.until ?? null;
}
