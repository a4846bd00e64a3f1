// npm run demo [-- FILE]: a help desk of our own making, or the public log of ServiceNow incidents.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { DemoError } from "./demo-error.js";
import { deskOperation } from "./desk/desk-operation.js";
import { escalationOutlook } from "./figures/escalation-outlook.js";
import { slaBoard } from "./figures/sla-board.js";
import { instantText } from "./figures/words.js";
import { compareWithExpected, type FigureAgreement } from "./incidents/figure-agreement.js";
import { incidentFigures } from "./incidents/incident-figures.js";
import { incidentOperation } from "./incidents/incident-operation.js";
import { fillIncidentReports } from "./incidents/incident-reports.js";
import { loadIncidents } from "./incidents/load-incidents.js";
import type { Operation } from "./operation.js";
import { reportPage } from "./page/report-page.js";
import { printBoard } from "./terminal/print-board.js";
import { printFlow } from "./terminal/print-flow.js";
import { printEscalations } from "./terminal/print-escalations.js";
import { printScorecard } from "./terminal/print-scorecard.js";
import { readWithProgress } from "./terminal/read-with-progress.js";
import { printHeading, printSentence, type Terminal, terminalOf } from "./terminal/terminal.js";

const pageFile = "report.html";

/** Prints an operation and writes its page. */
function show(terminal: Terminal, operation: Operation): void {
  const { ink, print } = terminal;
  const { title, source, asOf, timeZone, scorecards, flow, notes } = operation;
  print(`${ink.bold(title)}, as of ${instantText(asOf, timeZone)}`);
  printSentence(terminal, source);
  const board = slaBoard(operation);
  const outlook = escalationOutlook(operation);
  printBoard(terminal, board);
  printEscalations(terminal, outlook, operation);
  for (const scorecard of scorecards) printScorecard(terminal, scorecard);
  printFlow(terminal, flow);
  printHeading(terminal, "Notes on the data");
  for (const note of notes) printSentence(terminal, note, "  ");
  writeFileSync(pageFile, reportPage(operation, board, outlook));
  print(`\nReport: ${resolve(pageFile)}`);
}

async function showIncidents(terminal: Terminal, file: string): Promise<void> {
  const { tickets, notes } = await loadIncidents(readWithProgress(file, process.stderr));
  const reports = fillIncidentReports(tickets);
  const figures = incidentFigures(reports);
  show(terminal, incidentOperation(tickets, reports, figures, notes));
  const agreement = compareWithExpected(figures, file);
  if (agreement !== null) reportAgreement(terminal, agreement);
}

function reportAgreement({ print }: Terminal, { compared, differing }: FigureAgreement): void {
  for (const line of differing) print(`Expected and actual differ at ${line}`);
  print(`${compared - differing.length} of ${compared} figures agree with expected-kpis.json`);
  if (differing.length > 0) process.exitCode = 1;
}

function isReadable(error: unknown): error is Error {
  return error instanceof DemoError || (error instanceof Error && "syscall" in error);
}

try {
  const [file, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new DemoError("Usage: npm run demo [-- FILE]");
  const terminal = terminalOf(process.stdout, process.env);
  if (file === undefined) show(terminal, deskOperation());
  else await showIncidents(terminal, file);
} catch (error) {
  if (!isReadable(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
