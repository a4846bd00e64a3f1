/**
 * Binds the vectors of test/vectors/kpi to the public functions of supportops/stats and supportops/kpi. Only names are translated here:
 * no rule of a method is written a second time, and no case is treated apart.
 */
import * as kpi from "supportops/kpi";
import * as stats from "supportops/stats";
import type { ReviewCategory } from "supportops/survey";

/** Takes the arguments of a case under the names of the vectors and returns a result under those names. */
type Binding = (args: never) => unknown;

interface WithConfidence {
  readonly confidence?: number;
}

/** The level of a case; none where the case leaves it to the default of the method. */
function levelOf({ confidence }: WithConfidence): stats.LevelOptions {
  return confidence === undefined ? {} : { level: confidence };
}

function estimate({ value, low, high }: stats.IntervalEstimate) {
  return { estimate: value, low, high };
}

type ProportionArgs = stats.Proportion & WithConfidence;

const agreement = {
  cohenKappa: ({ table }: { table: number[][] }) => ({
    kappa: stats.cohenKappa(table).value,
    weightedQuadratic: stats.cohenKappa(table, { weights: "quadratic" }).value,
  }),
  cohenKappaWeighted({
    table,
    weights,
    ...rest
  }: { table: number[][]; weights: "none" | "linear" | "quadratic" } & WithConfidence) {
    const { value, ...kappa } = stats.cohenKappa(table, { weights, ...levelOf(rest) });
    return { kappa: value, ...kappa };
  },
  fleissKappa: ({ table }: { table: number[][] }) => ({ kappa: stats.fleissKappa(table) }),
  krippendorffAlpha: ({ data, metric }: { data: (number | null)[][]; metric: stats.RatingMetric }) => ({
    alpha: stats.krippendorffAlpha(data, { metric }),
  }),
} satisfies Record<string, Binding>;

interface CountsAndSizes {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
}

function proportionsOf({ counts, sizes }: CountsAndSizes): readonly stats.Proportion[] {
  return counts.map((successes, index) => ({ successes, n: sizes[index]! }));
}

const controlCharts = {
  cusum: ({ data, target, k, h }: { data: number[]; target: number; k: number; h: number }) =>
    stats.cusumChart(data, { target, allowance: k, decisionInterval: h }),
  ewma({ data, lambda_, target, sigma, L }: Record<"lambda_" | "target" | "sigma" | "L", number> & { data: number[] }) {
    const { averages, ...chart } = stats.ewmaChart(data, { lambda: lambda_, target, sigma, width: L });
    return { ewma: averages, ...chart };
  },
  laneyPPrime: (args: CountsAndSizes) => stats.laneyPChart(proportionsOf(args)),
  nelsonRules({ data, centre, sigma }: { data: number[]; centre: number; sigma: number }) {
    const signals = stats.nelsonRules(data, { centre, sigma, rules: [1, 2, 3, 4, 5, 6, 7, 8] });
    return Object.fromEntries(signals.map(({ rule, positions }) => [rule, positions]));
  },
  pChart: (args: CountsAndSizes) => stats.pChart(proportionsOf(args)),
  uChart: ({ counts, exposure }: { counts: number[]; exposure: number[] }) =>
    stats.uChart(counts.map((count, index) => ({ count, exposure: exposure[index]! }))),
  xmr: ({ data }: { data: number[] }) => stats.xmrChart(data),
} satisfies Record<string, Binding>;

const counts = {
  poissonRateInterval(args: stats.CountRate & WithConfidence) {
    const { value, low, high } = stats.poissonRateInterval(args, levelOf(args));
    return { rate: value, low, high };
  },
  poissonRateRatio(args: { a: stats.CountRate; b: stats.CountRate } & WithConfidence) {
    const { value, low, high, pValue } = stats.poissonRateRatio(args.a, args.b, levelOf(args));
    return { ratio: value, low, high, p: pValue };
  },
} satisfies Record<string, Binding>;

const explain = {
  gini: ({ data }: { data: number[] }) => ({
    gini: stats.giniCoefficient(data),
    giniUnbiased: stats.giniCoefficient(data, { correction: "smallSample" }),
    hhi: stats.herfindahlIndex(data),
    cv: stats.coefficientOfVariation(data),
  }),
  mergeMoments({ parts }: { parts: number[][] }) {
    const { variance, ...moments } = stats.mergeMoments(parts.map(stats.momentsOf));
    return { ...moments, sampleVariance: variance };
  },
  mixRateDecomposition({ a, b }: { a: stats.SegmentedProportion; b: stats.SegmentedProportion }) {
    const { rateBefore, rateAfter, segments, ...effects } = stats.mixRateDecomposition(a, b);
    const bySegment = segments.map(({ segment, mixEffect, rateEffect }) => [
      segment,
      { mix: mixEffect, rate: rateEffect },
    ]);
    return { ...effects, rateA: rateBefore, rateB: rateAfter, segments: Object.fromEntries(bySegment) as unknown };
  },
} satisfies Record<string, Binding>;

interface HoltWintersArgs {
  readonly data: readonly number[];
  readonly period: number;
  readonly seasonal: "additive" | "multiplicative" | "none";
  readonly alpha?: number | null;
  readonly beta?: number | null;
  readonly gamma?: number | null;
  readonly initial?: { readonly level: number; readonly trend: number; readonly seasonal: readonly number[] | null };
  readonly startIndex?: number;
  readonly h?: number;
}

function holtWinters({ data, period, seasonal, alpha, beta, gamma, initial, startIndex, h }: HoltWintersArgs) {
  const result = stats.holtWintersForecast(data, {
    horizon: h ?? 0,
    period,
    seasonal,
    ...(typeof alpha === "number" ? { alpha } : {}),
    ...(typeof beta === "number" ? { beta } : {}),
    ...(typeof gamma === "number" ? { gamma } : {}),
    ...(initial === undefined ? {} : { initial: { ...initial, seasonal: initial.seasonal ?? [] } }),
    ...(startIndex === undefined ? {} : { start: startIndex - 1 }),
  });
  return {
    forecast: result.forecast,
    sse: result.sumOfSquaredErrors,
    fittedFirst: result.fitted[0] ?? null,
    level: result.state?.level ?? null,
    trend: result.state?.trend ?? null,
    ...result.weights,
  };
}

interface AccuracyArgs {
  readonly actual: readonly number[];
  readonly forecast: readonly number[];
  readonly train: readonly number[];
  readonly period: number;
}

const forecast = {
  brierScore({ outcome, probability }: { outcome: number[]; probability: number[] }) {
    const { score, climatology } = stats.brierScore(outcome, probability);
    return { brier: score, climatology };
  },
  decompose: ({ data, period, model }: { data: number[]; period: number; model: stats.SeasonalModel }) =>
    stats.classicalDecomposition(data, { period, model }),
  forecastAccuracy({ actual, forecast, train, period }: AccuracyArgs) {
    const accuracy = stats.forecastAccuracy(actual, forecast, { train, period });
    return {
      me: accuracy.meanError,
      mae: accuracy.meanAbsoluteError,
      rmse: accuracy.rootMeanSquaredError,
      wape: accuracy.weightedAbsolutePercentageError,
      mape: accuracy.meanAbsolutePercentageError,
      smape: accuracy.symmetricPercentageError,
      mase: accuracy.meanAbsoluteScaledError,
    };
  },
  holtWinters,
  holtWintersFit: holtWinters,
  pinballLoss: ({ quantile, actual, forecast }: { quantile: number; actual: number[]; forecast: number[] }) => ({
    loss: stats.pinballLoss(actual, forecast, { p: quantile }),
  }),
  seasonalNaive({ data, period, h, levels }: { data: number[]; period: number; h: number; levels: number[] }) {
    const limits = levels.flatMap((percent) => {
      const { low, high } = stats.seasonalNaiveForecast(data, { period, horizon: h, level: percent / 100 });
      return [
        [`lower${percent}`, low],
        [`upper${percent}`, high],
      ];
    });
    const { forecast, sigma } = stats.seasonalNaiveForecast(data, { period, horizon: h });
    return { forecast, sigma, ...(Object.fromEntries(limits) as object) };
  },
  simpleExponentialSmoothing({
    data,
    alpha,
    initialLevel,
    h,
  }: { data: number[] } & Record<"alpha" | "initialLevel" | "h", number>) {
    const result = stats.exponentialSmoothingForecast(data, { alpha, initialLevel, horizon: h });
    return { ...result, sse: result.sumOfSquaredErrors };
  },
  stl({
    data,
    period,
    sWindow,
    robust,
  }: {
    data: number[];
    period: number;
    sWindow: number | "periodic";
    robust: boolean;
  }) {
    const outliers = robust ? "robust" : "none";
    const { seasonal, trend, remainder } = stats.stlDecomposition(data, { period, seasonalWindow: sWindow, outliers });
    return {
      seasonalFirst12: seasonal.slice(0, 12),
      trendFirst12: trend.slice(0, 12),
      remainderSD: stats.momentsOf(remainder).standardDeviation,
    };
  },
} satisfies Record<string, Binding>;

const outliers = {
  generalizedESD({ data, maxOutliers, alpha }: { data: number[]; maxOutliers: number; alpha: number }) {
    const { steps, outliers } = stats.generalizedEsd(data, { maxOutliers, alpha });
    return {
      R: steps.map(({ statistic }) => statistic),
      critical: steps.map(({ critical }) => critical),
      outliers: outliers.length,
      indices: outliers,
    };
  },
  modifiedZ({ data, threshold }: { data: number[]; threshold: number }) {
    const { medianAbsoluteDeviation, scores, ...rest } = stats.modifiedZScores(data, { threshold });
    return { ...rest, mad: medianAbsoluteDeviation, modifiedZ: scores };
  },
  tukeyFences({ data, k }: { data: number[]; k: number }) {
    const { lowerQuartile, upperQuartile, ...fences } = stats.tukeyFences(data, { k });
    return { q1: lowerQuartile, q3: upperQuartile, ...fences };
  },
} satisfies Record<string, Binding>;

const percentiles = {
  percentile({ data, p }: { data: number[]; p: number }) {
    const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
    return Object.fromEntries(types.map((type) => [`type${type}`, stats.quantile(data, p, { type })]));
  },
  quantileIntervalRanks({ n, p, ...rest }: { n: number; p: number } & WithConfidence) {
    const { lowRank, highRank, coverage } = stats.quantileIntervalRanks(n, p, levelOf(rest));
    return {
      lowerRank: lowRank ?? 0,
      upperRank: highRank ?? n + 1,
      coverage,
      lowerUnbounded: lowRank === null,
      upperUnbounded: highRank === null,
    };
  },
} satisfies Record<string, Binding>;

interface TwoProportions extends WithConfidence {
  readonly a: stats.Proportion;
  readonly b: stats.Proportion;
}

const proportions = {
  agrestiCoull: (args: ProportionArgs) => estimate(stats.agrestiCoullInterval(args, levelOf(args))),
  betaBinomialShrink({ alpha, beta, ...rest }: ProportionArgs & stats.BetaPrior) {
    const { value, low, high } = stats.shrinkProportion(rest, { prior: { alpha, beta }, ...levelOf(rest) });
    return { mean: value, low, high };
  },
  clopperPearson: (args: ProportionArgs) => estimate(stats.clopperPearsonInterval(args, levelOf(args))),
  finitePopulationMargin({
    proportion,
    population,
    n,
    ...rest
  }: { proportion: number; population: number; n: number } & WithConfidence) {
    return { margin: stats.finitePopulationMargin(proportion, { n, population, ...levelOf(rest) }) };
  },
  funnelLimits({ n, target }: { n: number; target: number }) {
    const limits = (level: number) => {
      const { low, high } = stats.funnelLimits(n, { target, level });
      return [low, high];
    };
    return { p95: limits(0.95), "p99.8": limits(0.998) };
  },
  jeffreys: (args: ProportionArgs) => estimate(stats.jeffreysInterval(args, { ...levelOf(args), ends: "posterior" })),
  newcombeDifference({ a, b, ...rest }: TwoProportions) {
    const { value, low, high } = stats.newcombeInterval(a, b, levelOf(rest));
    return { difference: value, low, high };
  },
  sampleSizeForMargin: ({ expected, margin, ...rest }: { expected: number; margin: number } & WithConfidence) => ({
    n: stats.sampleSizeForMargin(margin, { expected, ...levelOf(rest) }),
  }),
  sampleSizeTwoProportions: ({ p1, p2, alpha, power }: Record<"p1" | "p2" | "alpha" | "power", number>) => ({
    nPerGroup: stats.sampleSizeForDifference(p1, p2, { alpha, power }),
  }),
  twoProportionTest({ a, b }: TwoProportions) {
    const { difference, chiSquare, pValue } = stats.twoProportionTest(a, b);
    return { difference, chi2: chiSquare, p: pValue };
  },
  wilson(args: ProportionArgs) {
    const { value, low, high } = stats.wilsonInterval(args, levelOf(args));
    return { estimate: value, low, high, centre: low === null || high === null ? null : (low + high) / 2 };
  },
  wilsonContinuity: (args: ProportionArgs) => estimate(stats.wilsonContinuityInterval(args, levelOf(args))),
} satisfies Record<string, Binding>;

interface SurvivalArgs {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly entry?: readonly number[];
}

interface KaplanMeierArgs extends SurvivalArgs, WithConfidence {
  readonly ciType?: "log" | "plain" | "log-log";
  readonly rmstTau?: number;
  readonly at?: readonly number[];
}

function observationsOf({ time, event, entry }: SurvivalArgs): stats.SurvivalObservations {
  return { times: time, events: event, ...(entry === undefined ? {} : { entries: entry }) };
}

const survival = {
  kaplanMeier({ ciType = "log", rmstTau, at = [], ...rest }: KaplanMeierArgs) {
    const limits = ciType === "log-log" ? "logLog" : ciType;
    const curve = stats.kaplanMeier(observationsOf(rest), { limits, ...levelOf(rest) });
    const median = stats.survivalQuantile(curve, 0.5);
    const mean = rmstTau === undefined ? null : stats.restrictedMean(curve, { until: rmstTau });
    const percents = [10, 25, 50, 75, 80, 90, 95, 99];
    return {
      times: curve.times,
      nRisk: curve.atRisk,
      nEvent: curve.events,
      nCensor: curve.censored,
      survival: curve.survival,
      stdErrGreenwood: curve.standardError,
      ciLow: curve.low,
      ciHigh: curve.high,
      quantiles: Object.fromEntries(percents.map((p) => [`p${p}`, stats.survivalQuantile(curve, p / 100).value])),
      medianCI: { low: median.low, high: median.high },
      rmst: mean?.value ?? null,
      rmstSE: mean?.standardError ?? null,
      survivalAt: { times: at, survival: at.map((time) => stats.survivalAt(curve, time)) },
    };
  },
  conditionalSurvival({ age, due, ...rest }: SurvivalArgs & { age: number; due: number }) {
    const open = stats.conditionalSurvival(stats.kaplanMeier(observationsOf(rest)), { age, due });
    return { stillOpenAtDue: open, resolvedByDue: open === null ? null : 1 - open };
  },
  cumulativeIncidence({ time, cause }: { time: number[]; cause: number[] }) {
    const { times, eventFree, causes } = stats.aalenJohansen({ times: time, causes: cause });
    const curves = causes.map((curve) => [`cif${curve.cause}`, curve.incidence]);
    return { times, eventFree, ...(Object.fromEntries(curves) as object) };
  },
  logRank({ time, event, group }: SurvivalArgs & { group: string[] }) {
    const names = [...new Set(group)].sort();
    const columnOf = (values: readonly number[], name: string) => values.filter((_, index) => group[index] === name);
    const groups = names.map((name) => [name, { times: columnOf(time, name), events: columnOf(event, name) }] as const);
    const { chiSquare, degreesOfFreedom, pValue, groups: rows } = stats.logRankTest(Object.fromEntries(groups));
    return {
      chi2: chiSquare,
      df: degreesOfFreedom,
      p: pValue,
      observed: rows.map(({ observed }) => observed),
      expectedCount: rows.map(({ expected }) => expected),
    };
  },
} satisfies Record<string, Binding>;

const trend = {
  changePointsMean({ data, minSegment }: { data: number[]; minSegment: number }) {
    const optimal = stats.changePoints(data, { minSegment });
    const none = stats.changePoints(data, { minSegment, changes: 0 });
    const one = stats.changePoints(data, { minSegment, changes: 1 });
    return {
      optimal: optimal.positions,
      best1: one.positions,
      rss0: none.residualSumOfSquares,
      rssBest1: one.residualSumOfSquares,
    };
  },
  mannKendall({ data }: { data: number[] }) {
    const { s, variance, z, pValue, tau } = stats.mannKendallTest(data);
    return { S: s, varS: variance, z, p: pValue, tauB: tau };
  },
  theilSen({ data, ...rest }: { data: number[] } & WithConfidence) {
    const { value, intercept, low, high } = stats.theilSenSlope(data, levelOf(rest));
    return { slope: value, intercept, low, high };
  },
} satisfies Record<string, Binding>;

const percent = (share: number | null): number | null => (share === null ? null : share * 100);

const scores = {
  csat({ counts, scale }: { counts: number[]; scale: number }) {
    if (counts.length !== scale) throw new Error(`a scale of ${scale} has as many counts`);
    const { n, topTwo, top, bottomTwo, mean, meanOfScale, standardDeviation, interval } = kpi.ratingFigures(counts);
    return {
      responses: n,
      top2: topTwo,
      top1: top,
      bottom2: bottomTwo,
      mean,
      meanRescaled0to100: percent(meanOfScale),
      sampleSD: standardDeviation,
      wilsonLow: interval.low,
      wilsonHigh: interval.high,
    };
  },
  csatGoodBad({ good, bad, offered }: { good: number; bad: number; offered: number }) {
    const { score, responseRate } = kpi.goodBadFigures({ good, bad, unanswered: offered });
    return { score: score.value, responseRate: responseRate.value };
  },
  iqs: ({ reviewScores }: { reviewScores: number[] }) => ({ iqs: kpi.internalQualityScore(reviewScores) }),
  nps(args: stats.NpsCounts & WithConfidence) {
    const { value, variance, ...rest } = stats.npsInterval(args, { ...levelOf(args), method: "wald" });
    return { ...rest, score: value, varianceUnit: variance, standardErrorSample: rest.sampleStandardError };
  },
  npsFromRatings({ ratings }: { ratings: number[] }) {
    const groups = kpi.npsGroups(ratings);
    return { ...groups, score: stats.npsInterval(groups).value };
  },
  ratioKpi: (parts: kpi.RatioParts) => ({ value: kpi.ratioOf(parts) }),
  reviewScore: ({ categories }: { categories: ReviewCategory[] }) => ({ score: kpi.reviewScore(categories) }),
} satisfies Record<string, Binding>;

/** The plain formulas of the topic `workforce`; its queueing models are not bound yet. */
const workforce = {
  occupancy: (args: { loggedInMinutes: number; handleMinutes: number; auxMinutes: number }) => ({
    occupancy: kpi.occupancyOf({ handle: args.handleMinutes, loggedIn: args.loggedInMinutes, aux: args.auxMinutes }),
  }),
  serviceLevelVariants({
    answeredWithinTarget,
    flowouts,
    ...rest
  }: Record<"answered" | "answeredWithinTarget" | "abandoned" | "shortAbandoned" | "flowouts", number>) {
    const counts = { ...rest, answeredWithin: answeredWithinTarget, flowedOut: flowouts };
    const variants = kpi.serviceLevelVariants(counts);
    return {
      genesysDefault: percent(variants.withoutShortAbandons),
      includeShort: percent(variants.withAbandons),
      answeredOnly: percent(variants.answeredOnly),
      includeFlowouts: percent(variants.withFlowOuts),
      abandonedWithinTargetAsMet: percent(variants.shortAbandonsAsMet),
      abandonRate: percent(variants.abandonRate),
      abandonRateNetShort: percent(variants.abandonRateWithoutShort),
    };
  },
  shrinkage({ paidHours, availableHours }: { paidHours: number; availableHours: number }) {
    const { shrinkage, grossUp } = kpi.shrinkageOf({ paid: paidHours, available: availableHours });
    return { shrinkage, gross_up: grossUp };
  },
  utilisation({ productiveMinutes, paidMinutes }: { productiveMinutes: number; paidMinutes: number }) {
    return { utilisation: kpi.utilisationOf({ productive: productiveMinutes, paid: paidMinutes }) };
  },
} satisfies Record<string, Binding>;

const byTopic: Readonly<Record<string, Readonly<Record<string, Binding>>>> = {
  agreement,
  "control-charts": controlCharts,
  counts,
  explain,
  forecast,
  outliers,
  percentiles,
  proportions,
  scores,
  survival,
  trend,
  workforce,
};

/** Topics of which every function has a binding; each is the name of a file of vectors. */
export const topics: string[] = Object.keys(byTopic);

const byName = new Map<string, Binding>(Object.values(byTopic).flatMap((bindings) => Object.entries(bindings)));

/** Runs one case and returns the result under the names of the vectors. */
export function runKpiCase(fn: string, args: unknown): unknown {
  const binding = byName.get(fn);
  if (binding === undefined) throw new Error(`not yet: ${fn}`);
  return binding(args as never);
}

/**
 * Compares as the vectors prescribe: numbers within tolerance * max(1, |expected|), null only with null; further keys
 * of the result are allowed.
 */
export function agrees(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (typeof expected === "number") {
    return typeof actual === "number" && Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
  }
  if (typeof expected !== "object" || expected === null) return actual === expected;
  if (typeof actual !== "object" || actual === null) return false;
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return false;
  const values = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([key, value]) => agrees(value, values.get(key), tolerance));
}
