import type { Calendar } from "../../calendar/calendar.js";
import type { IssuePath } from "../../errors/issue.js";
import type { SlaDefinition } from "../sla-definition.js";
import type { LintCode, LintFinding, LintSeverity } from "./lint-finding.js";

/** What a rule looks at: a definition that compiles, with what it leaves to defaults. */
export interface LintContext {
  readonly definition: SlaDefinition;
  /** Priorities, lowest first. */
  readonly priorities: readonly string[];
  /** Calendars by id, the built-in one included. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A place where a rule fires. */
export interface LintHit {
  readonly path: IssuePath;
  readonly message: string;
  readonly params: LintFinding["params"];
}

/** One thing that a definition should not have. */
export interface LintRule {
  readonly code: LintCode;
  readonly severity: LintSeverity;
  /** What to do about it. */
  readonly hint: string;
  readonly find: (context: LintContext) => readonly LintHit[];
}
