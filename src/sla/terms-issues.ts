import type { Issue } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { TermsProblem } from "./terms.js";
import type { TracedCycle } from "./traced-cycle.js";

/** What is wrong with a ticket of which it cannot be said what is promised, in English. */
export const problemMessages: Readonly<Record<TermsProblem["code"], string>> = {
  "sla.calendarUnknown": "The ticket names a calendar that the SLA definition does not have.",
  "sla.dueFieldInvalid": "The field that says when the ticket is due names no instant.",
};

const noIssues: readonly Issue[] = [];

/** Why cycles are unresolved, each at the path of its row. */
export function issuesOf(traced: readonly TracedCycle[]): readonly Issue[] {
  if (traced.every(({ cut }) => cut.problem === null)) return noIssues;
  const issues: Issues = [];
  traced.forEach(({ cut: { problem } }, place) => {
    if (problem === null) return;
    const { code, received } = problem;
    addIssue(issues, code, ["cycles", place], { message: problemMessages[code], received });
  });
  return issues;
}
