import type { ReportRow } from "supportops/kpi";
import type { ScorecardFigure } from "../operation.js";
import { countText, lengthText, shareText, wordsOf } from "./words.js";

/** A figure and the evidence for it, as text; empty where there is nothing to say. */
export interface FigureText {
  readonly label: string;
  readonly n: string;
  /** Median, or the share, or the count. */
  readonly value: string;
  readonly interval: string;
  readonly p90: string;
  readonly naiveP50: string;
  readonly naiveP90: string;
  readonly leftOut: string;
}

/** Writes a figure for people. */
export function figureText({ label, row }: ScorecardFigure): FigureText {
  const isClock = row.figures["completed"] !== undefined;
  return {
    label,
    n: row.unit === "count" ? "" : countText(row.n),
    value: valueText(row),
    interval: intervalText(row),
    p90: row.unit === "ms" ? timeText(row.figures["p90"]) : "",
    naiveP50: isClock ? timeText(row.figures["completedP50"]) : "",
    naiveP90: isClock ? timeText(row.figures["completedP90"]) : "",
    leftOut: leftOutText(row),
  };
}

/** The figure itself, in its unit. */
export function valueText({ unit, value, reason }: ReportRow): string {
  if (value === null) return reason === "notReached" ? "not reached" : "no data";
  return amountText(value, unit);
}

/** The limits between which the true figure lies; a side that the data do not bound is left open. */
export function intervalText({ unit, interval }: ReportRow): string {
  if (interval === null) return "";
  const text = (limit: number): string => amountText(limit, unit);
  const { low, high } = interval;
  if (low === null) return high === null ? "" : `up to ${text(high)}`;
  return high === null ? `${text(low)} or more` : `${text(low)} to ${text(high)}`;
}

function amountText(amount: number, unit: ReportRow["unit"]): string {
  if (unit === "ratio") return shareText(amount);
  if (unit === "ms") return lengthText(amount);
  return unit === "perDay" ? `${amount.toFixed(1)} a day` : countText(amount);
}

function timeText(durationMs: number | null | undefined): string {
  return durationMs === null || durationMs === undefined ? "not reached" : lengthText(durationMs);
}

function leftOutText({ unit, figures, excluded }: ReportRow): string {
  const running =
    unit === "ms" && (figures["running"] ?? 0) > 0 ? [`${countText(figures["running"] ?? 0)} running`] : [];
  const reasons = Object.entries(excluded).map(([reason, count]) => `${countText(count)} ${wordsOf(reason)}`);
  return [...running, ...reasons].join(", ");
}
