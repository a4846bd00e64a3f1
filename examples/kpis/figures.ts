// The shapes that figures have in expected-kpis.json, each filled by a function of supportops/stats.
import {
  kaplanMeier,
  momentsOf,
  type Proportion,
  quantiles,
  survivalAt,
  type SurvivalCurve,
  survivalQuantile,
  wilsonInterval,
} from "supportops/stats";

const hourMs = 3_600_000;

/** A share with its Wilson interval: `wilsonInterval`. */
export function shareFigure(proportion: Proportion) {
  const { value, low, high } = wilsonInterval(proportion);
  if (value === null) return { k: proportion.successes, n: proportion.n };
  return { k: proportion.successes, n: proportion.n, rate: value, wilson95: [low, high] };
}

/** The share of the items for which something holds. */
export function shareWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean) {
  return shareFigure({ successes: items.filter(holds).length, n: items.length });
}

/** A quantile in two definitions, interpolated and by nearest rank: `quantiles` of type 7 and type 1. */
export function quantileFigure(values: ArrayLike<number>, p: number) {
  return { type7: quantiles(values, [p])[0] ?? null, nearestRank: quantiles(values, [p], { type: 1 })[0] ?? null };
}

/** Mean, in the unit of the values: `momentsOf`. */
export function meanFigure(values: ArrayLike<number>): number | null {
  return momentsOf(values).mean;
}

/** Milliseconds as hours. */
export function hoursOf(durationMs: number): number {
  return durationMs / hourMs;
}

/** A survival curve of durations in milliseconds, read in hours: `survivalQuantile` and `survivalAt`. */
export function survivalFigure(curve: SurvivalCurve) {
  const quantile = (p: number): number | null => {
    const { value } = survivalQuantile(curve, p, { rule: "firstTime" });
    return value === null ? null : hoursOf(value);
  };
  return {
    n: curve.n,
    events: curve.events.reduce((sum, count) => sum + count, 0),
    q50: quantile(0.5),
    q90: quantile(0.9),
    "S(24)": survivalAt(curve, 24 * hourMs),
    "S(72)": survivalAt(curve, 72 * hourMs),
    "S(168)": survivalAt(curve, 168 * hourMs),
    "S(336)": survivalAt(curve, 336 * hourMs),
  };
}

/** A duration that had ended by the time it was looked at, or that was still running. */
export interface ObservedDuration {
  readonly durationMs: number;
  readonly ended: boolean;
}

/** Kaplan-Meier of durations; an entry error that ends before it begins counts as no time: `kaplanMeier`. */
export function durationCurve(durations: readonly ObservedDuration[]): SurvivalCurve {
  return kaplanMeier({
    times: durations.map(({ durationMs }) => Math.max(0, durationMs)),
    events: durations.map(({ ended }) => ended),
  });
}

/** Items by a name, in the order of the names. */
export function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many items have each name. */
export function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Record<string, number> {
  return Object.fromEntries(groupBy(items, nameOf).map(([name, group]) => [name, group.length]));
}
