import type { Escalations } from "supportops/escalation";
import type { ReportRow } from "supportops/kpi";
import type { Sla } from "supportops/sla";
import type { SurvivalCurve } from "supportops/stats";
import type { Ticket } from "supportops/ticket";
import type { CivilDate, EpochMs } from "supportops/time";

/** A support operation as of an instant: everything that the terminal and the page show. */
export interface Operation {
  readonly title: string;
  /** Where the tickets come from, in one sentence. */
  readonly source: string;
  readonly asOf: EpochMs;
  /** The zone of periods, and of instants that belong to no calendar. */
  readonly timeZone: string;
  readonly tickets: readonly Ticket[];
  readonly sla: Sla;
  readonly escalations: Escalations;
  readonly scorecards: readonly Scorecard[];
  readonly flow: Flow;
  readonly charts: Charts;
  /** What should be known about the data, as sentences. */
  readonly notes: readonly string[];
}

/** Figures that were taken as of one instant. */
export interface Scorecard {
  readonly title: string;
  readonly figures: readonly ScorecardFigure[];
  /** What to read out of them, or `null`. */
  readonly remark: string | null;
}

/** A figure with its name for people. */
export interface ScorecardFigure {
  readonly label: string;
  readonly row: ReportRow;
  /** Whether it is among the few that the page shows large. */
  readonly headline?: boolean;
}

/** What came in, what was done and what was left, by period. */
export interface Flow {
  readonly title: string;
  readonly rows: readonly FlowRow[];
}

/** The tickets of one period. */
export interface FlowRow {
  /** Its first date. */
  readonly period: string;
  readonly created: number | null;
  readonly done: number | null;
  readonly openAtEnd: number | null;
}

/** What the charts of the page show. */
export interface Charts {
  readonly backlog: BacklogChart;
  readonly attainment: AttainmentChart;
  readonly resolution: ResolutionChart;
  readonly reply: ReplyChart;
}

/** Open tickets at the end of each day. */
export interface BacklogChart {
  readonly caption: string;
  readonly days: readonly { readonly date: CivilDate; readonly open: number }[];
  /** A date to be marked with a word, or `null`. */
  readonly mark: { readonly date: CivilDate; readonly label: string } | null;
}

/** Shares by period with their limits. */
export interface AttainmentChart {
  readonly caption: string;
  readonly periods: readonly string[];
  readonly series: readonly { readonly name: string; readonly rows: readonly ReportRow[] }[];
}

/** The share of tickets that are still open after some time. */
export interface ResolutionChart {
  readonly caption: string;
  readonly horizonMs: number;
  readonly curves: readonly {
    readonly name: string;
    readonly role: "honest" | "naive" | "eventual";
    readonly curve: SurvivalCurve;
  }[];
}

/** How long half and nine tenths of the tickets wait, by week. */
export interface ReplyChart {
  readonly caption: string;
  readonly rows: readonly ReportRow[];
}
