import { canonicalJson } from "../json/canonical-json.js";
import type { FieldValue } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { Calendar } from "../calendar/calendar.js";
import type { Kpi, KpiAccumulator, KpiInput } from "./kpi.js";
import type { Period } from "./period.js";

/** One group and period with an accumulator for each KPI. */
export interface Cell {
  readonly group: readonly FieldValue[];
  /** Place of the period, or `null` for all time. */
  readonly period: number | null;
  readonly accumulators: readonly KpiAccumulator<KpiInput, unknown>[];
}

/** What the cells of a report share. */
interface CellContext {
  readonly periods: readonly Period[] | null;
  readonly asOf: EpochMs;
  readonly calendar: Calendar | null;
}

/** The cells of a report, made when they are first asked for. */
export class ReportCells {
  readonly #kpis: readonly Kpi[];
  readonly #periods: readonly Period[] | null;
  readonly #asOf: EpochMs;
  readonly #calendar: Calendar | null;
  readonly #groups = new Map<string, Map<number | null, Cell>>();

  constructor(kpis: readonly Kpi[], { periods, asOf, calendar }: CellContext) {
    this.#kpis = kpis;
    this.#periods = periods;
    this.#asOf = asOf;
    this.#calendar = calendar;
  }

  /** The cell of a group and period, kept from now on. */
  cellOf(group: readonly FieldValue[], period: number | null): Cell {
    const key = canonicalJson(group);
    const cells = this.#groups.get(key) ?? new Map<number | null, Cell>();
    const cell = cells.get(period) ?? this.#emptyCell(group, period);
    this.#groups.set(key, cells.set(period, cell));
    return cell;
  }

  /** The cell of a group and period; an empty one, not kept, where nothing was gathered. */
  lookUp(group: readonly FieldValue[], period: number | null): Cell {
    return this.#groups.get(canonicalJson(group))?.get(period) ?? this.#emptyCell(group, period);
  }

  #emptyCell(group: readonly FieldValue[], period: number | null): Cell {
    const place = period === null ? null : (this.#periods?.[period] ?? null);
    const context = { asOf: this.#asOf, period: place, calendar: this.#calendar };
    return { group, period, accumulators: this.#kpis.map((kpi) => kpi.start(context)) };
  }

  /** The groups that have cells, in order of their canonical text. */
  groups(): readonly (readonly FieldValue[])[] {
    return [...this.#groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key]) => JSON.parse(key) as readonly FieldValue[]);
  }

  /** The cells that are kept, by group, then period. */
  inOrder(): readonly Cell[] {
    return this.groups().flatMap((group) => {
      const cells = this.#groups.get(canonicalJson(group)) as ReadonlyMap<number | null, Cell>;
      return [...cells.values()].sort((a, b) => (a.period ?? 0) - (b.period ?? 0));
    });
  }
}

/**
 * The periods an input counts in: the one its instant lies in; for time that is summed up, each it overlaps; for what
 * lasts, each at whose end it still does.
 * Nothing is known of what comes after `asOf`, so a period that has not ended is looked at then.
 *
 * @returns Places of periods; `[null]` in a report of all time; empty if it counts in none.
 */
export function placesOf(
  { at, until, during }: KpiInput,
  periods: readonly Period[] | null,
  asOf: EpochMs,
): readonly (number | null)[] {
  if (during !== undefined) {
    if (during.from >= during.to) return [];
    if (periods === null) return [null];
    return periods.flatMap(({ from, to }, place) => (during.from < to && from < during.to ? [place] : []));
  }
  const lastsTo = (end: EpochMs): boolean => at < end && (until ?? end) >= end;
  if (periods === null) return until === undefined || lastsTo(asOf + 1) ? [null] : [];
  const first = firstEndingAfter(periods, at);
  if (until === undefined) return at >= (periods[first]?.from ?? Infinity) ? [first] : [];
  const places: number[] = [];
  for (let place = first; place < periods.length; place += 1) {
    const { from, to } = periods[place] as Period;
    if (from > asOf || !lastsTo(Math.min(to, asOf + 1))) break;
    places.push(place);
  }
  return places;
}

/** The place of the first period that ends after an instant; periods follow one another without gaps. */
function firstEndingAfter(periods: readonly Period[], at: EpochMs): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle] as Period).to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
