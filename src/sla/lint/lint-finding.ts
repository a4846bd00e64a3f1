import type { IssuePath } from "../../errors/issue.js";

/** What `lintSla` can find, as stable words. */
export type LintCode =
  | "atRiskAtEdge"
  | "calendarNearlyClosed"
  | "calendarUnused"
  | "clockNeverStarts"
  | "clockNeverStops"
  | "clockPhaseImpossible"
  | "clockStartInsideStop"
  | "clockUntargeted"
  | "fieldMisspelt"
  | "pauseHidesWait"
  | "pauseNeverEnds"
  | "pauseNeverHappens"
  | "policyEmpty"
  | "policyNeverMatches"
  | "policyShadowed"
  | "priorityUndeclared"
  | "recurrenceIdle"
  | "reopenIdle"
  | "statusCategoryUnknown"
  | "suspensionNeverHappens"
  | "targetBeyondYear"
  | "targetNeverApplies"
  | "targetShadowed";

/**
 * How much a finding weighs: `error` for a part that provably can have no effect or only a wrong one, `warning` for what
 * is very likely not meant, `info` for what may be meant and is worth knowing.
 */
export type LintSeverity = "error" | "warning" | "info";

/** Something in a definition that compiles and yet is probably not meant. */
export interface LintFinding {
  /** What was found. */
  readonly code: LintCode;
  /** How much it weighs. */
  readonly severity: LintSeverity;
  /** Where it stands in the definition. */
  readonly path: IssuePath;
  /** What the sentence mentions, such as ids; durations in milliseconds. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The same in English, for people. */
  readonly message: string;
  /** What to do about it, in English. */
  readonly hint: string;
}
