import type { Calendar } from "../../../calendar/calendar.js";
import { toDurationMs } from "../../../time/duration.js";
import type { DurationMs } from "../../../time/instant-input.js";
import type { TargetDefinition } from "../../sla-definition.js";
import { allTargets } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";
import { openMsPerYear } from "../open-share.js";

/** A target that takes more than an average year of its calendar's open time. */
export const targetBeyondYear: LintRule = {
  code: "targetBeyondYear",
  severity: "warning",
  hint: "Look for a unit that is not meant, such as hours for minutes, or for a calendar that is hardly open.",
  find: ({ definition, calendars }) =>
    allTargets(definition).flatMap(({ policy: { id }, target, path }) => {
      const { clock, calendar } = target;
      const targetMs = lengthOf(target);
      // A ticket may name any of them.
      const names = typeof calendar === "string" ? [calendar] : [...calendars.keys()];
      return names.flatMap((name) => {
        if (targetMs === null || targetMs <= openMsPerYear(calendars.get(name) as Calendar)) return [];
        const message = `In calendar ${name} the target of policy ${id} on clock ${clock} takes more than a year.`;
        return [{ path: [...path, "within"], params: { policy: id, clock, calendar: name, targetMs }, message }];
      });
    }),
};

/** The length of a target in open time; `null` for those of another kind. */
function lengthOf(target: TargetDefinition): DurationMs | null {
  if ("dueField" in target) return null;
  const { within } = target;
  return typeof within === "object" && "businessDays" in within ? null : toDurationMs(within);
}
