import type { ClockDefinition } from "../../clock/clock-definition.js";
import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type CompletedReading, readCompleted } from "./completed-reading.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { type DurationKpiOptions, durationWords, timeOnClock } from "./time-on-clock.js";

/** A vendor's form of a duration KPI. */
export interface VendorDuration {
  /** What starts, pauses and ends it there. */
  readonly clock: ClockDefinition;
  /** Which figure of the ended ones the vendor shows. */
  readonly reading: CompletedReading;
}

/** How Zendesk reads its ticket metrics: the median of ended ones, each cut to whole minutes. */
export const zendeskReading: CompletedReading = { figure: "completedP50", wholeMinutes: true };
/** How Intercom reads its statistics: the median of ended ones. */
export const intercomReading: CompletedReading = { figure: "completedP50", wholeMinutes: false };
/** How Freshdesk and Jira Service Management read durations: the mean of ended ones. */
export const meanReading: CompletedReading = { figure: "completedMean", wholeMinutes: false };

/** How a duration KPI counts, and by whose definition. */
export interface VendorDurationOptions<Vendor extends string> extends DurationKpiOptions {
  /** A vendor's definition, named in the id; ours if absent. */
  readonly definition?: Vendor;
}

/** A standard duration KPI, by our clock or by a vendor's. */
export function standardDuration<Vendor extends string>(
  id: string,
  {
    clock,
    vendors,
    after = [],
  }: {
    readonly clock: ClockDefinition;
    readonly vendors: Readonly<Record<Vendor, VendorDuration>>;
    readonly after?: readonly ClockDefinition[];
  },
  options: VendorDurationOptions<Vendor>,
): Kpi<DurationObservation, DurationState> {
  const { definition, ...rest } = options;
  if (definition === undefined) return timeOnClock({ ...clock, id }, { ...rest, after });
  const issues: Issues = [];
  checkWord(definition, ["definition"], issues, Object.keys(vendors));
  throwIssues(issues);
  const vendor = vendors[definition];
  const kpi = timeOnClock({ ...vendor.clock, id }, { ...rest, after });
  return readCompleted(kpi, [id, definition, ...durationWords(rest)].join(":"), vendor.reading);
}
