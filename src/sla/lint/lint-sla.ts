import type { CompileCalendarOptions } from "../../calendar/compile-calendar.js";
import { defaultPriorities } from "../../condition/default-priorities.js";
import { compileSla } from "../compile-sla.js";
import { compiledOf } from "../sla.js";
import type { SlaDefinition } from "../sla-definition.js";
import type { LintFinding } from "./lint-finding.js";
import { lintRules } from "./lint-rules.js";

/**
 * Looks for what compiles and is probably not meant: clocks that can never start or stop, pauses outside a clock's life,
 * policies and targets that earlier ones always come before, calendars that are hardly open, misspelt words.
 *
 * What it says about conditions is proved from their structure. A condition it cannot see through gives no finding, so
 * that silence proves nothing, and a finding is no false alarm about what can hold.
 *
 * @param definition - Plain JSON; it must compile.
 * @param options - What `compileSla` takes.
 * @returns Findings by rule, then by place; empty if there is nothing to say.
 * @throws A {@link SupportOpsError} as `compileSla` does.
 * @example
 * ```ts
 * const findings = lintSla({
 *   clocks: [{ id: "resolution", start: { event: "created" }, stop: { becomes: { field: "status.category", is: "solved" } } }],
 *   policies: [
 *     { id: "all", targets: [{ clock: "resolution", within: { hours: 8 }, calendar: "24x7" }] },
 *     { id: "gold", match: { tag: "gold" }, targets: [{ clock: "resolution", within: { hours: 2 }, calendar: "24x7" }] },
 *   ],
 * });
 * findings.map(({ code, severity, path }) => [code, severity, path]); // => [["policyShadowed", "error", ["policies", 1]]]
 * ```
 */
export function lintSla(definition: SlaDefinition, options: CompileCalendarOptions = {}): LintFinding[] {
  const { calendars } = compiledOf(compileSla(definition, options));
  const context = { definition, calendars, priorities: definition.priorities ?? defaultPriorities };
  return lintRules.flatMap(({ code, severity, hint, find }) =>
    find(context).map(({ path, params, message }) => ({ code, severity, path, params, message, hint })),
  );
}
