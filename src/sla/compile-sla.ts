import { calendar24x7 } from "../calendar/calendar-24x7.js";
import type { Calendar } from "../calendar/calendar.js";
import { expressionCheck } from "../calendar/check-expression.js";
import { calendarCheck, type CompileCalendarOptions } from "../calendar/compile-calendar.js";
import type { ClockIdOf } from "../clock/clock-definition.js";
import { compileClocks } from "../clock/compile-clocks.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import { checkArray, checkRecord, checkSchemaVersion, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import { fingerprint } from "../json/fingerprint.js";
import { compilePolicies } from "./compile-policies.js";
import { compileSlots } from "./compile-slots.js";
import { compileSuspensions } from "./compile-suspensions.js";
import type { CompiledSla } from "./compiled-sla.js";
import { layTracks } from "./lay-tracks.js";
import { type Sla, slaBrand } from "./sla.js";
import type { SlaDefinition } from "./sla-definition.js";

/**
 * Checks an SLA definition and makes it ready to evaluate tickets.
 *
 * @param definition - Plain JSON; see {@link SlaDefinition}.
 * @param options - What `compileCalendar` takes, for the definition's calendars.
 * @throws A {@link SupportOpsError} with every fault of the definition: `input.*`, `calendar.*`, `condition.*`, `clock.*`,
 * `time.*` and `sla.*`, among them `sla.policyDuplicate`, `sla.clockUnknown`, `sla.calendarUnknown`,
 * `sla.calendarNeverOpen` and `sla.targetNotPositive`.
 * @example
 * ```ts
 * const sla = compileSla({
 *   clocks: [{ id: "resolution", start: { event: "created" }, stop: { becomes: { field: "status.category", is: ["solved", "closed"] } } }],
 *   policies: [{ id: "all", targets: [{ clock: "resolution", within: { hours: 8 }, calendar: "24x7" }] }],
 * });
 * sla.definition.policies.length; // => 1
 * compileSla({ clocks: [], policies: [{ id: "all", targets: [{ clock: "reply", within: 0, calendar: "24x7" }] }] } as never); // throws sla.clockUnknown
 * ```
 */
export function compileSla<const Definition extends SlaDefinition>(
  definition: Definition,
  options: CompileCalendarOptions = {},
): Sla<ClockIdOf<Definition["clocks"]>> {
  const compiled = validOrThrow((value, _, issues) => checkSla(value, options, issues), definition);
  return Object.freeze({ definition, fingerprint: fingerprint(definition), [slaBrand]: compiled });
}

function checkSla(value: unknown, options: CompileCalendarOptions, issues: Issues): CompiledSla | undefined {
  const record = checkRecord(value, [], issues, [
    "schemaVersion",
    "id",
    "calendars",
    "priorities",
    "clocks",
    "slots",
    "policies",
    "suspensions",
  ]);
  if (record === undefined) return undefined;
  checkSchemaVersion(record["schemaVersion"], ["schemaVersion"], issues);
  if ("id" in record) checkText(record["id"], ["id"], issues);
  const calendars = compileCalendars(record["calendars"] ?? [], options, issues);
  const priorities = checkPriorities(record["priorities"], issues);
  const clocks = compileClocks(record["clocks"], priorities, ["clocks"], issues);
  const scope = { priorities, clockIds: clocks.clocks.map(({ id }) => id), calendars };
  const placed = compilePolicies(record["policies"], scope, ["policies"], issues);
  const slots = compileSlots(record["slots"], placed, ["slots"], issues);
  const suspensions = compileSuspensions(record["suspensions"], scope, ["suspensions"], issues);
  const tracks = layTracks(clocks, slots);
  const firstSlots = new Map([...tracks].reverse().map(({ slot, clock }) => [scope.clockIds[clock] as string, slot]));
  const policies = placed.map(({ policy }) => policy);
  const targets = policies.flatMap(({ editions }) => editions.flatMap((edition) => edition.targets));
  return { clocks, calendars, slots, policies, targets, tracks, firstSlots, suspensions };
}

function compileCalendars(
  value: unknown,
  options: CompileCalendarOptions,
  issues: Issues,
): ReadonlyMap<string, Calendar> {
  const calendars = new Map<string, Calendar>([["24x7", calendar24x7]]);
  const checkCalendar = calendarCheck(options, expressionCheck);
  checkArray(value, ["calendars"], issues)?.forEach((definition, index) => {
    const path = ["calendars", index];
    const calendar = checkCalendar(definition, path, issues);
    if (calendar === undefined) return;
    const id = checkText(calendar.id ?? undefined, [...path, "id"], issues);
    if (id === undefined) return;
    if (calendars.has(id))
      addIssue(issues, "sla.calendarDuplicate", [...path, "id"], {
        message: "Two calendars have the same id.",
        received: id,
      });
    calendars.set(id, calendar);
  });
  return calendars;
}

function checkPriorities(value: unknown, issues: Issues): readonly string[] {
  if (value === undefined) return defaultPriorities;
  const words = checkArray(value, ["priorities"], issues) ?? [];
  return words.map((word, index) => {
    const path: IssuePath = ["priorities", index];
    if (words.indexOf(word) < index)
      addIssue(issues, "sla.priorityDuplicate", path, { message: "A priority stands twice.", received: word });
    return checkText(word, path, issues) ?? "";
  });
}
