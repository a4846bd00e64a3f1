import type { LintRule } from "./lint-rule.js";
import { atRiskAtEdge } from "./rules/at-risk-at-edge.js";
import { calendarNearlyClosed } from "./rules/calendar-nearly-closed.js";
import { calendarUnused } from "./rules/calendar-unused.js";
import { clockNeverStarts } from "./rules/clock-never-starts.js";
import { clockNeverStops } from "./rules/clock-never-stops.js";
import { clockPhaseImpossible } from "./rules/clock-phase-impossible.js";
import { clockStartInsideStop } from "./rules/clock-start-inside-stop.js";
import { clockUntargeted } from "./rules/clock-untargeted.js";
import { fieldMisspelt } from "./rules/field-misspelt.js";
import { pauseHidesWait } from "./rules/pause-hides-wait.js";
import { pauseNeverEnds } from "./rules/pause-never-ends.js";
import { pauseNeverHappens } from "./rules/pause-never-happens.js";
import { policyEmpty } from "./rules/policy-empty.js";
import { policyNeverMatches } from "./rules/policy-never-matches.js";
import { policyShadowed } from "./rules/policy-shadowed.js";
import { priorityUndeclared } from "./rules/priority-undeclared.js";
import { recurrenceIdle } from "./rules/recurrence-idle.js";
import { reopenIdle } from "./rules/reopen-idle.js";
import { statusCategoryUnknown } from "./rules/status-category-unknown.js";
import { suspensionNeverHappens } from "./rules/suspension-never-happens.js";
import { targetBeyondYear } from "./rules/target-beyond-year.js";
import { targetNeverApplies } from "./rules/target-never-applies.js";
import { targetShadowed } from "./rules/target-shadowed.js";

/** Every rule of `lintSla`; to add one, write its file, its code in `LintCode` and a line here. */
export const lintRules: readonly LintRule[] = [
  clockNeverStarts,
  clockNeverStops,
  clockStartInsideStop,
  clockPhaseImpossible,
  clockUntargeted,
  pauseNeverHappens,
  pauseNeverEnds,
  pauseHidesWait,
  recurrenceIdle,
  reopenIdle,
  policyNeverMatches,
  policyShadowed,
  policyEmpty,
  targetNeverApplies,
  targetShadowed,
  targetBeyondYear,
  atRiskAtEdge,
  suspensionNeverHappens,
  calendarUnused,
  calendarNearlyClosed,
  priorityUndeclared,
  statusCategoryUnknown,
  fieldMisspelt,
];
