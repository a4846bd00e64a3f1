import type { Calendar } from "../calendar/calendar.js";
import { calendarCheck } from "../calendar/compile-calendar.js";
import { everOpens } from "../calendar/ever-opens.js";
import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { checkCivilDate, dayMs } from "../time/civil-date.js";
import { supportedEndAt } from "../time/supported-range.js";
import { checkWallTime } from "../time/wall-time.js";
import { checkZone } from "../time/check-zone.js";
import type { Zone } from "../time/zone.js";
import type { CompiledLayer } from "./on-call.js";
import { periodicTurns, ruleTurns, type TurnDays } from "./turn-days.js";
import { handOverAt } from "./turns.js";

/** A layer without its swaps and overrides. */
export type LayerDraft = Omit<CompiledLayer, "swapped" | "overrides">;

/** What a layer may need beside its definition. */
export interface LayerScope {
  readonly recurrence: Recurrence | undefined;
  /** The zone of a layer that names none, if that is known. */
  readonly timeZone: string | undefined;
}

const keys = ["id", "timeZone", "people", "from", "to", "handOver", "every", "hours"];

/** Makes a layer ready; reports every fault. */
export function compileLayer(
  value: unknown,
  scope: LayerScope,
  path: IssuePath,
  issues: Issues,
): LayerDraft | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  const id = checkText(record["id"], [...path, "id"], issues);
  const zone = zoneOfLayer(record, scope, path, issues);
  const people = checkPeople(record["people"], [...path, "people"], issues);
  const startDay = checkCivilDate(record["from"], [...path, "from"], issues);
  const endDay = "to" in record ? checkCivilDate(record["to"], [...path, "to"], issues) : null;
  const handOverMs = checkWallTime(record["handOver"], [...path, "handOver"], issues);
  const turnDays = compilePeriod(record["every"], startDay ?? 0, scope, [...path, "every"], issues);
  const hours = "hours" in record ? compileHours(record["hours"], zone, [...path, "hours"], issues) : null;
  if (id === undefined || zone === undefined || people === undefined || startDay === undefined) return undefined;
  if (endDay === undefined || handOverMs === undefined || turnDays === undefined || hours === undefined)
    return undefined;
  if (endDay !== null && endDay <= startDay) {
    const message = "The layer ends before its first turn does anything.";
    addIssue(issues, "onCall.spanEmpty", [...path, "to"], { message, received: record["to"] });
    return undefined;
  }
  const endAt = endDay === null ? supportedEndAt : handOverAt({ zone, handOverMs }, endDay);
  return { id, zone, people, handOverMs, turnDays, endAt, hours };
}

function zoneOfLayer(
  record: Readonly<Record<string, unknown>>,
  { timeZone }: LayerScope,
  path: IssuePath,
  issues: Issues,
): Zone | undefined {
  if ("timeZone" in record) return checkZone(record["timeZone"], [...path, "timeZone"], issues);
  return timeZone === undefined ? undefined : checkZone(timeZone, path, issues);
}

function checkPeople(value: unknown, path: IssuePath, issues: Issues): readonly string[] | undefined {
  const rows = checkArray(value, path, issues);
  if (rows === undefined) return undefined;
  if (rows.length === 0) addIssue(issues, "onCall.peopleMissing", path, { message: "A rotation needs someone." });
  const people = rows.flatMap((row, index) => checkText(row, [...path, index], issues) ?? []);
  return people.length === rows.length && people.length > 0 ? people : undefined;
}

function compilePeriod(
  value: unknown,
  startDay: number,
  { recurrence }: LayerScope,
  path: IssuePath,
  issues: Issues,
): TurnDays | undefined {
  const record = checkRecord(value, path, issues, ["days", "weeks", "rule"]);
  if (record === undefined) return undefined;
  const [variant, ...others] = Object.keys(record);
  if (variant === undefined || others.length > 0) {
    const message = "A rotation has one kind of period.";
    addIssue(issues, "input.variant", path, { message, expected: "days | weeks | rule" });
    return undefined;
  }
  if (variant === "rule") return compileRule(record["rule"], startDay, recurrence, [...path, "rule"], issues);
  const count = record[variant];
  if (typeof count === "number" && Number.isInteger(count) && count > 0)
    return periodicTurns(startDay, variant === "weeks" ? count * 7 : count);
  const message = "A rotation must change hands after a whole number of days or weeks.";
  addIssue(issues, "onCall.periodInvalid", [...path, variant], {
    message,
    expected: "a whole number from 1",
    received: count,
  });
  return undefined;
}

function compileRule(
  rule: unknown,
  startDay: number,
  recurrence: Recurrence | undefined,
  path: IssuePath,
  issues: Issues,
): TurnDays | undefined {
  if (recurrence === undefined) {
    const message = 'Hand `recurrence` of "supportops/recurrence" to compileOnCall.';
    addIssue(issues, "onCall.recurrenceMissing", path, { message });
    return undefined;
  }
  const dates = recurrence.checkRule(rule, startDay, path, issues);
  return dates && ruleTurns(dates, startDay, Math.floor(supportedEndAt / dayMs));
}

function compileHours(weekly: unknown, zone: Zone | undefined, path: IssuePath, issues: Issues): Calendar | undefined {
  if (zone === undefined) return undefined;
  const own: Issues = [];
  const calendar = calendarCheck({})({ timeZone: zone.timeZone, weekly }, path, own);
  // The path of the calendar's own key is the path of the hours.
  for (const issue of own) issues.push({ ...issue, path: [...path, ...issue.path.slice(path.length + 1)] });
  if (calendar === undefined || everOpens(calendar)) return calendar;
  addIssue(issues, "onCall.hoursEmpty", path, { message: "The layer's hours never begin." });
  return undefined;
}
