import type { Calendar } from "../calendar/calendar.js";
import { compileFieldReader, type FieldReader } from "../ticket/field-reader.js";
import { checkArray, checkRecord } from "../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../errors/issues.js";
import { fingerprint } from "../json/fingerprint.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import type { Sla } from "../sla/sla.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { checkZone } from "../time/check-zone.js";
import { checkPromises } from "./promise/check-promises.js";
import { checkPeriods, type Period, type PeriodPlan } from "./period.js";
import { periodsOf } from "./periods-of.js";
import { checkMinimumSample, type MinimumSample } from "./minimum-sample.js";
import type { ReportDefinition } from "./report-definition.js";
import { checkTicketFilter, type TicketFilter } from "./ticket-filter.js";

/** A report's definition made ready. */
export interface ReportPlan {
  readonly asOf: EpochMs;
  readonly sla: Sla | null;
  readonly calendar: Calendar | null;
  /** `null` for a report of all time. */
  readonly periods: readonly Period[] | null;
  /** What the tickets are grouped by. */
  readonly readers: readonly FieldReader[];
  /** Which tickets count. */
  readonly filter: TicketFilter;
  /** What makes a figure reliable, or `null` for what each KPI says itself. */
  readonly minimumSample: MinimumSample | null;
  /** Hash of all that must agree for two reports to be merged. */
  readonly fingerprint: string;
}

/** Refuses a definition of which nothing else can be said. */
function expectShape(definition: ReportDefinition): ReportDefinition {
  const issues: Issues = [];
  const record = checkRecord(definition, [], issues);
  if (record !== undefined) {
    checkRecord(record["context"], ["context"], issues);
    checkArray(record["kpis"], ["kpis"], issues)?.forEach((kpi, index) => {
      const path = ["kpis", index];
      const message = "Expected a KPI, not the function that makes it: call it.";
      if (typeof kpi === "function") addIssue(issues, "input.type", path, { message, received: kpi });
      else checkRecord(kpi, path, issues);
    });
  }
  throwIssues(issues);
  return definition;
}

/** Checks a report's definition and makes it ready; throws all its faults. */
export function planReport(definition: ReportDefinition): ReportPlan {
  const { kpis, by = [], period, population, exclude, createdBy, minimumSample, context } = expectShape(definition);
  const { sla = null, calendar = null, timeZone } = context;
  const issues: Issues = [];
  const asOf = checkInstant(context.asOf, ["context", "asOf"], issues);
  checkZone(timeZone, ["context", "timeZone"], issues);
  kpis.forEach(({ id, needs }, index) => {
    const path = ["kpis", index];
    const refuse = (code: "kpi.duplicate" | "kpi.slaMissing" | "kpi.calendarMissing", message: string) =>
      addIssue(issues, code, path, { message, received: id });
    if (kpis.findIndex((kpi) => kpi.id === id) !== index) refuse("kpi.duplicate", "Two KPIs have the same id.");
    if (needs.includes("sla") && sla === null) refuse("kpi.slaMissing", `${id} needs context.sla.`);
    if (needs.includes("calendar") && calendar === null) refuse("kpi.calendarMissing", `${id} needs context.calendar.`);
    if (sla !== null) checkPromises(kpis[index]?.promises ?? {}, sla.definition, path, issues);
  });
  const readers = by.map((field, index) => compileFieldReader(field, ["by", index], issues));
  const scope = { priorities: sla?.definition.priorities ?? defaultPriorities, clockIds: [] };
  const filter = checkTicketFilter(definition, scope, issues);
  const guard = minimumSample === undefined ? null : checkMinimumSample(minimumSample, ["minimumSample"], issues);
  const span = period === undefined ? null : checkPeriods(period, issues);
  throwIssues(issues);
  return {
    asOf: asOf as EpochMs,
    sla,
    calendar,
    periods: span === null ? null : periodsOf(span as PeriodPlan, timeZone),
    readers: readers as readonly FieldReader[],
    filter,
    minimumSample: guard,
    fingerprint: fingerprint({
      kpis: kpis.map(({ id, definition }) => ({ id, definition })),
      by,
      period,
      population,
      exclude,
      createdBy,
      asOf,
      timeZone,
      sla: sla?.fingerprint,
      calendar: calendar?.definition,
    }),
  };
}
