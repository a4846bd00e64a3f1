import type { PlannedStep } from "supportops/escalation";
import type { EpochMs } from "supportops/time";
import type { EscalationOutlook } from "../figures/escalation-outlook.js";
import { countText, instantText, lengthText, wordsOf } from "../figures/words.js";
import type { Operation } from "../operation.js";
import { type Column, fitTable } from "./fit-table.js";
import { printHeading, printSentence, type Terminal } from "./terminal.js";

/** How many of the steps to come are printed. */
const mostPlanned = 6;

/** Prints whom to tell now, what comes next, and when the worker has to wake up. */
export function printEscalations(terminal: Terminal, outlook: EscalationOutlook, operation: Operation): void {
  const { ink, print, width } = terminal;
  const { asOf, timeZone } = operation;
  const { askedAt, due, lapsed, planned, waiting, nextWakeAt } = outlook;
  printHeading(terminal, "Escalations");
  printSentence(
    terminal,
    `Since the worker last asked, at ${instantText(askedAt, timeZone)}: ${countText(due.length)} steps became due, ` +
      `${countText(lapsed)} lapsed. Still to come: ${countText(planned.length)}, and ${countText(waiting)} of paused clocks.`,
  );
  const columns = (distance: string): Column<PlannedStep & { readonly at: EpochMs }>[] => [
    { head: "at", text: ({ at }) => instantText(at, timeZone), dropOrder: 0 },
    { head: distance, text: ({ at }) => lengthText(Math.abs(at - asOf)), dropOrder: 2, align: "right" },
    { head: "ticket", text: ({ ticketId }) => ticketId, dropOrder: 0 },
    { head: "step", text: ({ step }) => wordsOf(step), dropOrder: 0 },
    { head: "tell", text: ({ audience }) => audience ?? "", dropOrder: 1 },
  ];
  const now = due.slice(0, mostPlanned);
  if (now.length > 0) print(`\n${ink.red("To tell now")}\n${fitTable(columns("late"), now, width)}`);
  const next = planned.slice(0, mostPlanned);
  if (next.length > 0) print(`\nNext\n${fitTable(columns("in"), next, width)}`);
  const wake = nextWakeAt === null ? "none, nothing is planned" : instantText(nextWakeAt, timeZone);
  print(`\nNext wake-up: ${ink.bold(wake)}`);
}
