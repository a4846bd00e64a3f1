import type { Calendar } from "../calendar/calendar.js";
import type { Condition, FieldPath } from "../condition/condition.js";
import type { Sla } from "../sla/sla.js";
import type { Ticket } from "../ticket/ticket.js";
import type { ActorRole } from "../ticket/ticket-event.js";
import type { FieldValue } from "../ticket/ticket-state.js";
import type { InstantInput } from "../time/instant-input.js";
import type { ExclusionCounts } from "./exclusions.js";
import type { Kpi, KpiResult } from "./kpi.js";
import type { MinimumSample } from "./minimum-sample.js";
import type { Period, PeriodDefinition } from "./period.js";
import type { ReportColumns } from "./columns/report-columns.js";
import type { SupportRecord } from "./support-record.js";

/** What a report is about. */
export interface ReportDefinition {
  /** The figures, each id once. */
  readonly kpis: readonly Kpi[];
  /** Fields that part the tickets into groups, read as of the report; one group if absent. */
  readonly by?: readonly FieldPath[];
  /** Periods that part the figures; all time up to `asOf` if absent. */
  readonly period?: PeriodDefinition;
  /** The tickets that count, by their state as of the report; others are tallied as `population`, `createdBy`, and the names of `exclude`. */
  readonly population?: Condition;
  /**
   * Kinds of tickets that do not count, by a name of your own and by their state as of the report, such as
   * `{ test: { tag: "test" } }`; a ticket is tallied under the first of them that it meets, in declared order.
   */
  readonly exclude?: Readonly<Record<string, Condition>>;
  /** The roles whose tickets count; tickets created by others are tallied as `createdBy`. All of them if absent. */
  readonly createdBy?: readonly ActorRole[];
  /** How much a figure must rest on to be `reliable`, in place of what each KPI says. */
  readonly minimumSample?: MinimumSample;
  /** What all figures share. */
  readonly context: ReportContext;
}

/** What all figures of a report share; nothing of it is guessed. */
export interface ReportContext {
  /** As of when everything is looked at. */
  readonly asOf: InstantInput;
  /** IANA name of the zone whose dates the periods are. */
  readonly timeZone: string;
  /** The SLA whose promises are looked at. */
  readonly sla?: Sla;
  /** The calendar that business time is counted with. */
  readonly calendar?: Calendar;
}

/** The values of a group, by the field. */
export type GroupValues = Readonly<Record<string, FieldValue>>;

/** A figure in its place: which group, which period. */
export interface ReportRow extends KpiResult {
  /** The value of each field the report is grouped by. */
  readonly by: GroupValues;
  /** The period, or `null` for all time. */
  readonly period: Period | null;
  /**
   * How many of those in `excluded` it is too early to tell of, so that the figure may yet move by them: `immature` ones
   * whose window ends after `asOf`, `undecided` promises, contacts that are `waiting`. 0 where every case is told.
   */
  readonly immature: number;
}

/** How many tickets a report saw, and how many of them count for nothing. */
export interface ReportSummary {
  /** Tickets added, whether or not they count. */
  readonly tickets: number;
  /** Other records added, whether or not they count. */
  readonly records: number;
  /** Tickets that do not count, by reason: `merged`, `deleted`, `spam`, `notCreated` by `asOf`, `population`, `createdBy`, and the names of `exclude`. */
  readonly excluded: ExclusionCounts;
  /** Contributions at an instant that lies in none of the periods, by KPI. */
  readonly outsidePeriods: ExclusionCounts;
}

/** A report under construction. */
export interface Report {
  /**
   * Takes in one ticket, contact, survey response or other record, none of which may be added twice, here or in a
   * report merged with this one. Throws `input.type` for anything else, or what a KPI does, and then leaves the report as
   * it was.
   */
  add(input: Ticket | SupportRecord): void;
  /**
   * Takes in observations that were worked out elsewhere, as columns: many millions a second. They are not counted as
   * tickets. Throws `kpi.columnInvalid` or `kpi.timeInvalid`, and then leaves the report as it was.
   */
  addColumns(table: ReportColumns): void;
  /**
   * Takes in another report of the same definition, itself or as `toJSON` gives it, whole or not at all. Throws
   * `kpi.contextMismatch` for one of another definition, and `kpi.stateInvalid` with every part that was damaged.
   */
  merge(report: unknown): void;
  /** Everything gathered, as canonical plain JSON: equal content gives equal text. */
  toJSON(): ReportState;
  /** The figures, by group, then period, then KPI; every period of a group that has any has a row. */
  rows(): ReportRow[];
  /** What was added and left out. */
  summary(): ReportSummary;
}

/** What a report has gathered, as plain JSON. */
export interface ReportState {
  /** Version of this format. */
  readonly format: 1;
  /** Hash of the KPIs, groups, periods and context; only equal ones can be merged. */
  readonly context: string;
  /** Tickets added. */
  readonly tickets: number;
  /** Other records added. */
  readonly records: number;
  /** Tickets left out, by reason. */
  readonly excluded: ExclusionCounts;
  /** Contributions outside the periods, by KPI. */
  readonly outsidePeriods: ExclusionCounts;
  /** What each KPI gathered for each group and period that has any, in order. */
  readonly cells: readonly ReportCell[];
}

/** What the KPIs gathered for one group and period. */
export interface ReportCell {
  /** The group's values, in the order of `by`. */
  readonly group: readonly FieldValue[];
  /** Place of the period, or `null` for all time. */
  readonly period: number | null;
  /** States by KPI id. */
  readonly states: { readonly [kpi: string]: unknown };
}
