import { checkArray, checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { mixNeighbours, quantilePosition } from "../../stats/quantile-position.js";
import { quantileIntervalRanks } from "../../stats/quantile-interval-ranks.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput, KpiInterval, KpiUnit } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** A whole number of something, at least 0. */
export interface AmountObservation extends KpiInput {
  /** How many, or how long in milliseconds. */
  readonly amount: number;
}

/** How often an amount was seen. */
export type AmountRow = readonly [amount: number, count: number];

/** Amounts by size, and what was left out. */
export interface AmountState {
  /** One row for each distinct amount, smallest first. */
  readonly rows: readonly AmountRow[];
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** How an amount KPI reads. */
export interface AmountReading {
  /** Unit of the amounts. */
  readonly unit: KpiUnit;
  /** Which of the figures is the value: the mean or the median (type 7). */
  readonly value: "mean" | "p50";
  /** Further figures, worked out of the rows. */
  readonly figures?: (rows: readonly AmountRow[]) => Readonly<Record<string, number | null>>;
}

/** Fewer amounts than these are no ground for a 90th percentile. */
const fewest = 20;
const level = 0.95;

/**
 * Gathers amounts exactly, by size: `mean`, `p50`, `p90` (type 7), `most` and `total`. The interval of a median is that
 * of the order statistics, whatever the distribution; a mean of so skewed amounts has none.
 */
export function amountAccumulator(
  kpi: string,
  context: KpiContext,
  reading: AmountReading,
  from?: AmountState,
): KpiAccumulator<AmountObservation, AmountState> {
  const counts = new Map<number, number>();
  const exclusions = new Exclusions();
  const addAmount = (amount: number, count: number): void => {
    counts.set(amount, (counts.get(amount) ?? 0) + count);
  };
  const merge = (state: AmountState): void => {
    const { rows, excluded } = readState(checkState, state);
    for (const [amount, count] of rows) addAmount(amount, count);
    exclusions.merge(excluded);
  };
  const sortedRows = (): readonly AmountRow[] => [...counts].sort(([a], [b]) => a - b);
  if (from !== undefined) merge(from);
  return {
    add({ amount, excluded }) {
      if (excluded === undefined) addAmount(amount, 1);
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ rows: sortedRows(), excluded: exclusions.toState() }),
    result() {
      const rows = sortedRows();
      const n = rows.reduce((sum, [, count]) => sum + count, 0);
      const total = rows.reduce((sum, [amount, count]) => sum + amount * count, 0);
      const mean = n === 0 ? null : total / n;
      const p50 = quantileOf(rows, n, 0.5);
      return {
        kpi,
        unit: reading.unit,
        value: reading.value === "mean" ? mean : p50,
        reason: n === 0 ? "noData" : null,
        n,
        numerator: null,
        denominator: null,
        excluded: exclusions.toState(),
        interval: reading.value === "mean" ? null : medianInterval(rows, n),
        reliable: n >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: {
          mean,
          p50,
          p90: quantileOf(rows, n, 0.9),
          most: rows.at(-1)?.[0] ?? null,
          total,
          ...reading.figures?.(rows),
        },
      };
    },
  };
}

/** The type 7 quantile of amounts, each as often as it was seen. */
function quantileOf(rows: readonly AmountRow[], n: number, p: number): number | null {
  if (n === 0) return null;
  const { rank, weight } = quantilePosition(n, p, 7);
  return mixNeighbours(amountAt(rows, rank), amountAt(rows, Math.min(rank + 1, n)), weight);
}

function medianInterval(rows: readonly AmountRow[], n: number): KpiInterval | null {
  if (n === 0) return null;
  const { lowRank, highRank } = quantileIntervalRanks(n, 0.5, { level });
  const at = (rank: number | null): number | null => (rank === null ? null : amountAt(rows, rank));
  return { low: at(lowRank), high: at(highRank), level };
}

/** The amount of a rank, from 1. */
function amountAt(rows: readonly AmountRow[], rank: number): number {
  let ranked = 0;
  const row = rows.find(([, count]) => (ranked += count) >= rank);
  return (row as AmountRow)[0];
}

function checkState(value: unknown, path: IssuePath, issues: Issues): AmountState | undefined {
  const state = checkRecord(value, path, issues, ["rows", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  let previous = -1;
  checkArray(state["rows"], [...path, "rows"], issues)?.forEach((row, index) => {
    const [amount, count] = (Array.isArray(row) ? row : []) as readonly unknown[];
    const isAscending = Number.isSafeInteger(amount) && (amount as number) > previous;
    previous = amount as number;
    if (isAscending && Number.isSafeInteger(count) && (count as number) > 0 && (row as unknown[]).length === 2) return;
    const message = "Expected an amount and its count, smallest amount first.";
    addIssue(issues, "kpi.stateInvalid", [...path, "rows", index], { message, received: row });
  });
  return state as unknown as AmountState;
}
