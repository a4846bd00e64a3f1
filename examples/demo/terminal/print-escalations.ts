import type { PlannedStep } from "supportops/escalation";
import type { EpochMs } from "supportops/time";
import type { EscalationOutlook } from "../figures/escalation-outlook.js";
import { countText, instantText, lengthText, wordsOf } from "../figures/words.js";
import type { Operation } from "../operation.js";
import { type Column, fitTable } from "./fit-table.js";
import { printHeading, printSentence, type Terminal } from "./terminal.js";

/** How many steps of each list are printed. */
const mostPrinted = 6;

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
  const list = (title: string, distance: string, steps: EscalationOutlook["planned"]): void => {
    if (steps.length === 0) return;
    const more = steps.length > mostPrinted ? ink.dim(`  + ${countText(steps.length - mostPrinted)} more`) : "";
    print(`\n${title}${more}\n${fitTable(columns(distance), steps.slice(0, mostPrinted), width)}`);
  };
  list(ink.red("To tell now"), "late", due);
  list("Next", "in", planned);
  const wake = nextWakeAt === null ? "none, nothing is planned" : instantText(nextWakeAt, timeZone);
  print(`\nNext wake-up: ${ink.bold(wake)}`);
}
