import { quantiles, xmrChart } from "supportops/stats";
import type { EpochMs } from "supportops/time";
import {
  countBy,
  durationCurve,
  groupBy,
  hoursOf,
  meanFigure,
  quantileFigure,
  shareFigure,
  shareWhere,
  survivalFigure,
} from "../figures.js";
import { monthOf, startOfYear, wallClockText } from "../wall-clock.js";
import { type PromiseState, promiseOf } from "./promise-of.js";
import type { Request } from "./request.js";

/** The figures of requests without events, from counts, quantiles, survival curves and a control chart. */
export function requestFigures(requests: readonly Request[], asOf: EpochMs = latestInstant(requests)) {
  const openings = requests.map(({ openedAt }) => openedAt).sort((a, b) => a - b);
  const closed = requests.flatMap(({ openedAt, closedAt }) => (closedAt === null ? [] : [closedAt - openedAt]));
  const withTarget = requests.filter(({ targetAt }) => targetAt !== null);
  const withoutTarget = requests.filter(({ targetAt }) => targetAt === null);
  const promises = countPromises(requests, asOf);
  return {
    requests: requests.length,
    openMin: wallClockText(openings[0] ?? asOf),
    openMax: wallClockText(openings.at(-1) ?? asOf),
    asOfUsed: wallClockText(asOf),
    statusField: countBy(requests, ({ status }) => status),
    onTimeField: countBy(requests, ({ onTime }) => onTime),
    withTarget: withTarget.length,
    withoutTarget: withoutTarget.length,
    withoutTargetFlaggedOntime: withoutTarget.filter(isFlaggedOnTime).length,
    // The same promises in three denominators: all rows by the published flag, closed ones, decided ones.
    vendorAttainment_allRows: shareWhere(requests, isFlaggedOnTime),
    recomputed: promises,
    attainment_closedWithTarget: shareFigure({
      successes: promises.metClosed,
      n: promises.metClosed + promises.missedClosed,
    }),
    attainment_decidedWithTarget: shareFigure(decidedShare(promises)),
    onTimeFieldAgreesWithRecomputed_closedWithTarget: withTarget.filter((request) => {
      const state = promiseOf(request, asOf);
      return (
        (state === "metClosed" || state === "missedClosed") && isFlaggedOnTime(request) === (state === "metClosed")
      );
    }).length,
    negativeDurations: closed.filter((durationMs) => durationMs < 0).length,
    closedHours: closedHours(closed.map(hoursOf)),
    kaplanMeierHours_asOf: survivalFigure(openCurve(requests, asOf)),
    kaplanMeierHours_withTarget: survivalFigure(openCurve(withTarget, asOf)),
    byType: Object.fromEntries(
      groupBy(requests, ({ type }) => type).map(([type, group]) => [type, typeFigures(group, asOf)]),
    ),
    bySource: countBy(requests, ({ source }) => source),
    ...monthlyFigures(openings),
    backlogAtYearEnd: backlogAtYearEnd(requests, openings),
  };
}

/** The last instant anything is known of: the date of the extract itself is not recorded. */
function latestInstant(requests: readonly Request[]): EpochMs {
  return requests.reduce(
    (latest, { openedAt, closedAt }) => Math.max(latest, openedAt, closedAt ?? openedAt),
    Number.NEGATIVE_INFINITY,
  );
}

function isFlaggedOnTime({ onTime }: Request): boolean {
  return onTime === "ONTIME";
}

function countPromises(requests: readonly Request[], asOf: EpochMs) {
  const counted = countBy(requests, (request) => promiseOf(request, asOf));
  const count = (state: PromiseState): number => counted[state] ?? 0;
  return {
    metClosed: count("metClosed"),
    missedClosed: count("missedClosed"),
    missedStillOpen: count("missedStillOpen"),
    undecidedOpen: count("undecidedOpen"),
  };
}

/** Kept promises among the decided ones: an open request past its target has missed it. */
function decidedShare({ metClosed, missedClosed, missedStillOpen }: ReturnType<typeof countPromises>) {
  return { successes: metClosed, n: metClosed + missedClosed + missedStillOpen };
}

/** Kaplan-Meier: what is open at the instant has lasted longer than so far; what came later is not known. */
function openCurve(requests: readonly Request[], asOf: EpochMs) {
  return durationCurve(
    requests
      .filter(({ openedAt }) => openedAt <= asOf)
      .map(({ openedAt, closedAt }) => {
        const ended = closedAt !== null && closedAt <= asOf;
        return { durationMs: (ended ? closedAt : asOf) - openedAt, ended };
      }),
  );
}

function closedHours(hours: readonly number[]) {
  return {
    n: hours.length,
    mean: meanFigure(hours),
    median: quantileFigure(hours, 0.5),
    p90: quantileFigure(hours, 0.9),
  };
}

function typeFigures(requests: readonly Request[], asOf: EpochMs) {
  const closed = requests.flatMap(({ openedAt, closedAt }) => (closedAt === null ? [] : [closedAt - openedAt]));
  const { successes, n } = decidedShare(countPromises(requests, asOf));
  return {
    n: requests.length,
    closed: closed.length,
    medianClosedHours: quantiles(closed.map(hoursOf), [0.5])[0] ?? null,
    attainmentDecided: { k: successes, n },
  };
}

/** The expected limits use the rounded factor of the textbooks; `xmrChart` itself has 3 / 1.128. */
const movingRangeFactor = 2.66;

/** Openings by month, and the natural limits of their process: `xmrChart`. A count cannot fall below 0. */
function monthlyFigures(openings: readonly EpochMs[]) {
  const monthlyOpened = countBy(openings, monthOf);
  const { centre, meanMovingRange } = xmrChart(Object.values(monthlyOpened));
  const reach = meanMovingRange === null ? null : movingRangeFactor * meanMovingRange;
  const hasLimits = centre !== null && reach !== null;
  return {
    monthlyOpened,
    monthlyOpenedXmR: {
      centre,
      meanMovingRange,
      upper: hasLimits ? centre + reach : null,
      lower: hasLimits ? Math.max(0, centre - reach) : null,
    },
  };
}

/** Requests open at the end of each year in which one was opened. */
function backlogAtYearEnd(requests: readonly Request[], openings: readonly EpochMs[]): Record<string, number> {
  const years = [...new Set(openings.map((at) => new Date(at).getUTCFullYear()))];
  return Object.fromEntries(
    years.map((year) => {
      const end = startOfYear(year + 1);
      const open = requests.filter(
        ({ openedAt, closedAt }) => openedAt < end && (closedAt === null || closedAt >= end),
      );
      return [String(year), open.length];
    }),
  );
}
