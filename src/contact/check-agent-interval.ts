import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { AgentInterval } from "./agent-interval.js";

/** Checks that an agent's interval does not end before it begins; reports `contact.unordered`. */
export function checkAgentInterval({ from, to }: AgentInterval, path: IssuePath, issues: Issues): void {
  if (to === null || to >= from) return;
  const message = "The interval ends before it begins.";
  addIssue(issues, "contact.unordered", [...path, "to"], { message, received: to });
}
