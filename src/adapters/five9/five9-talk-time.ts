import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { lengthOf } from "./five9-cells.js";

/** Seconds by which the parts of a call may miss its whole, since each is rounded. */
const slackMs = 3000;

/** Whether `TALK TIME` includes `HOLD TIME`: what fits `CALL TIME` in most rows that hold. */
export function talkIncludesHold(rows: readonly PayloadRow[], notes: NoteCollector): boolean {
  let without = 0;
  let within = 0;
  // Lengths that cannot be read are noted when their contact is made.
  const ignored = collectNotes();
  const length = (row: PayloadRow, column: string): number => lengthOf(row, column, ignored);
  for (const row of rows) {
    const holdMs = length(row, "HOLD TIME");
    if (holdMs <= slackMs) continue;
    const parts = ["IVR TIME", "QUEUE WAIT TIME", "RING TIME", "TALK TIME"].reduce(
      (sum, name) => sum + length(row, name),
      0,
    );
    const callMs = length(row, "CALL TIME");
    if (Math.abs(parts + holdMs - callMs) <= slackMs) without += 1;
    if (Math.abs(parts - callMs) <= slackMs) within += 1;
  }
  if (without + within === 0) return false;
  const verb = within > without ? "includes" : "excludes";
  notes.add("guessed", "rows[].TALK TIME", `TALK TIME ${verb} HOLD TIME: that fits CALL TIME in most rows.`);
  return within > without;
}
