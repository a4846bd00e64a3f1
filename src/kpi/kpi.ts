import type { Calendar } from "../calendar/calendar.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { KpiColumns, RowCells } from "./columns/kpi-columns.js";
import type { Period } from "./period.js";
import type { SupportRecord } from "./support-record.js";
import type { TicketFacts } from "./ticket-facts.js";

/**
 * What a figure counts: milliseconds, a share from 0 to 1, things; points of a score such as NPS or IQS, the answer on a
 * rating's own scale, things per hour, per 24 hours or per customer, or a currency's smallest unit.
 */
export type KpiUnit =
  | "ms"
  | "ratio"
  | "count"
  | "points"
  | "rating"
  | "perHour"
  | "perDay"
  | "perCustomer"
  | "minorUnits";

/** A stretch of time: its first instant, and its end, itself outside. */
export interface KpiSpan {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
}

/** What one ticket or record contributes to a KPI. */
export interface KpiInput {
  /** The instant that decides in which period it counts. */
  readonly at: EpochMs;
  /** For what lasts: when it ended, or `null`; it then counts in each period at whose end it still lasts. */
  readonly until?: EpochMs | null;
  /** For time that is summed up: the stretch; it counts in every period it overlaps, with the part that lies inside. */
  readonly during?: KpiSpan;
  /**
   * Why it does not count after all, as a stable word; such inputs are only tallied. Reports count `immature`, `undecided`
   * and `waiting` as what it is too early to tell.
   */
  readonly excluded?: string;
}

/** What a KPI must know besides its inputs. */
export interface KpiContext {
  /** As of when everything is looked at. */
  readonly asOf: EpochMs;
  /** The period the figure is for, or `null` for all time up to `asOf`. */
  readonly period: Period | null;
  /** The calendar that business time is counted with, where there is one. */
  readonly calendar?: Calendar | null;
}

/** Limits around a figure, in its unit. */
export interface KpiInterval {
  /** Lower limit; `null` where the data do not bound it. */
  readonly low: number | null;
  /** Upper limit; `null` where the data do not bound it. */
  readonly high: number | null;
  /** Two-sided confidence level, such as 0.95. */
  readonly level: number;
}

/** A figure with the evidence for it. */
export interface KpiResult {
  /** Id of the KPI, which names its definition. */
  readonly kpi: string;
  /** Unit of `value` and of the limits. */
  readonly unit: KpiUnit;
  /** The figure; `null` where there is none. */
  readonly value: number | null;
  /** Why there is no figure, or `null`; `noPeriod` where it is one per time and the report has no periods. */
  readonly reason: "noData" | "notReached" | "tooFewPeople" | "noPeriod" | null;
  /** How many observations it rests on. */
  readonly n: number;
  /** Of a share: how many count; otherwise `null`. */
  readonly numerator: number | null;
  /** Of a share: out of how many; otherwise `null`. */
  readonly denominator: number | null;
  /** How many were left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Limits within which the true figure lies at the stated level; `null` without data. A limit is `null` where the data do not bound it. */
  readonly interval: KpiInterval | null;
  /** Whether there are enough observations to rest on. */
  readonly reliable: boolean;
  /** Whether the period had ended by `asOf`. */
  readonly periodComplete: boolean;
  /** Further figures by name; `completed` and `running` are counts, all others in the unit of `value`. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** A figure under construction; its state merges with states of the same KPI in any order. */
export interface KpiAccumulator<Input extends KpiInput, State> {
  /** Takes in one contribution. */
  add(input: Input): void;
  /** Takes in what another accumulator had gathered. */
  merge(state: State): void;
  /** What was gathered, as plain JSON: equal content gives equal text. */
  toState(): State;
  /** The figure. */
  result(): KpiResult;
}

/** A figure of support operations: what a ticket contributes to it, and how contributions become a figure. */
export interface Kpi<Input extends KpiInput = KpiInput, State = unknown> {
  /** Names the KPI, options included, such as `firstReplyTime:business`. */
  readonly id: string;
  /** Unit of the figure. */
  readonly unit: KpiUnit;
  /** What of the definition the id does not say, as plain JSON; reports merge only where it is equal. */
  readonly definition?: unknown;
  /** What the report's context must have for it. */
  readonly needs: readonly ("sla" | "calendar")[];
  /** Of the context's SLA, what it is about; a report refuses a clock, slot or policy that the SLA does not have. */
  readonly promises?: PromiseFilter;
  /** What a ticket contributes. */
  observe(facts: TicketFacts): readonly Input[];
  /** What a contact, survey response or other record contributes; absent for KPIs of tickets alone. */
  observeRecord?(record: SupportRecord, asOf: EpochMs): readonly Input[];
  /** How it takes in columns; absent where it takes none. */
  readonly columns?: ColumnTaker;
  /** Starts a figure, or goes on from a state. */
  start(context: KpiContext, from?: State): KpiAccumulator<Input, State>;
}

/** Some of the promises of an SLA. */
export interface PromiseFilter {
  /** Those on this clock; on every clock if absent. */
  readonly clock?: string;
  /** Those of this slot; of every slot if absent. */
  readonly slot?: string;
  /** Those of this policy; of every policy if absent. */
  readonly policy?: string;
}

/** Whether a duration is counted in wall time or in open time of the context's calendar. */
export type KpiHours = "calendar" | "business";

/** A length of time that was observed to its end, or that was still running when last looked at. */
export interface DurationObservation extends KpiInput {
  /** How long. */
  readonly durationMs: DurationMs;
  /** Whether it had ended. */
  readonly ended: boolean;
}

/** Adds what the columns hold for one cell to the accumulator of that cell, which the same KPI has started. */
export type ColumnIntake = (accumulator: KpiAccumulator<KpiInput, unknown>, cell: number) => void;

/** How a KPI takes in columns. */
export interface ColumnTaker {
  /** Accepts its columns with that many rows; throws `kpi.columnInvalid` or `kpi.timeInvalid`. */
  readonly check: (columns: KpiColumns, rowCount: number) => void;
  /** Works checked columns out for all cells at once. */
  readonly take: (columns: KpiColumns, rows: RowCells) => ColumnIntake;
}
