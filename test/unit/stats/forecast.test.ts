import {
  brierScore,
  classicalDecomposition,
  exponentialSmoothingForecast,
  forecastAccuracy,
  forecastLimitsFromErrors,
  holtWintersForecast,
  intervalCoverage,
  pinballLoss,
  rollingOriginErrors,
  seasonalNaiveForecast,
  stlDecomposition,
} from "supportops/stats";
import { describe, expect, it } from "vitest";
import { minimizeInUnitCube } from "../../../src/stats/minimize.kernel.js";
import { codesOf } from "./codes-of.js";

const rounded = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(6) ?? null);

describe("classicalDecomposition", () => {
  it("takes a season out of a straight line exactly", () => {
    const week = [3, 2, 1, 0, -1, -2, -3];
    const values = Array.from({ length: 21 }, (_, day) => 10 + day + (week[day % 7] ?? 0));
    const { figure, trend, remainder, seasonal } = classicalDecomposition(values, { period: 7 });
    expect(rounded(figure)).toEqual(rounded(week));
    expect(rounded(seasonal.slice(7, 14))).toEqual(rounded(week));
    expect(rounded(trend.slice(2, 5))).toEqual([null, "13.000000", "14.000000"]);
    expect(remainder.slice(0, 3)).toEqual([null, null, null]);
    expect(Math.abs(remainder[10] ?? 1)).toBeLessThan(1e-12);
  });

  it("has factors around 1 for a product", () => {
    const values = [50, 150, 50, 150, 50, 150];
    const { figure, trend } = classicalDecomposition(values, { period: 2, model: "multiplicative" });
    expect(rounded(figure)).toEqual(["0.500000", "1.500000"]);
    expect(trend.slice(1, 5)).toEqual([100, 100, 100, 100]);
  });

  it("needs two seasons", () => {
    const empty = { figure: [], seasonal: [], trend: [], remainder: [], reason: "tooFew" };
    expect(classicalDecomposition([1, 2, 3], { period: 2 })).toEqual(empty);
  });

  it("refuses zero in a product, and a season of one step", () => {
    expect(codesOf(() => classicalDecomposition([1, 0, -1], { period: 1, model: "multiplicative" }))).toEqual([
      "values[2]: stats.sampleInvalid",
      "values[1]: stats.sampleInvalid",
      "period: stats.countInvalid",
    ]);
  });
});

describe("stlDecomposition", () => {
  const week = [5, 5, 5, 5, 5, -10, -15];
  const values = Array.from({ length: 35 }, (_, day) => 100 + (week[day % 7] ?? 0));

  it("takes a season out of a level exactly", () => {
    const { seasonal, trend, remainder } = stlDecomposition(values, { period: 7 });
    expect(rounded(seasonal.slice(28))).toEqual(rounded(week));
    expect(rounded(trend)).toEqual(rounded(values.map(() => 100)));
    expect(Math.max(...remainder.map(Math.abs))).toBeLessThan(1e-9);
  });

  it("lets the season change where its window is short, and smooths the trend over the window given", () => {
    const growing = values.map((value, day) => value + (day % 7 === 0 ? day : 0));
    const fixed = stlDecomposition(growing, { period: 7 });
    const moving = stlDecomposition(growing, { period: 7, seasonalWindow: 3, trendWindow: 21 });
    expect(fixed.seasonal[0]).toBeCloseTo(fixed.seasonal[28] ?? 0, 9);
    expect((moving.seasonal[28] ?? 0) - (moving.seasonal[0] ?? 0)).toBeGreaterThan(10);
  });

  it("gives an outlier no weight when robust, and spreads it when not", () => {
    const spiked = values.map((value, day) => (day === 17 ? value + 200 : value));
    const robust = stlDecomposition(spiked, { period: 7, outliers: "robust" });
    expect(robust.remainder[17]).toBeCloseTo(200, 6);
    expect(stlDecomposition(spiked, { period: 7 }).remainder[17]).toBeLessThan(190);
  });

  it("still fits a weekday on which every value is an outlier", () => {
    const wild = values.map((value, day) => (day % 7 === 3 ? value + (day % 2 === 0 ? 900 : -900) : value));
    const { seasonal, trend, remainder } = stlDecomposition(wild, { period: 7, seasonalWindow: 3, outliers: "robust" });
    expect([...seasonal, ...trend, ...remainder].every(Number.isFinite)).toBe(true);
  });

  it("needs more than two seasons", () => {
    const empty = { seasonal: [], trend: [], remainder: [], reason: "tooFew" };
    expect(stlDecomposition(values.slice(0, 14), { period: 7 })).toEqual(empty);
  });

  it("refuses windows that are even or short", () => {
    expect(codesOf(() => stlDecomposition(values, { period: 1, seasonalWindow: 4, trendWindow: 1 }))).toEqual([
      "period: stats.countInvalid",
      "seasonalWindow: stats.parameterInvalid",
      "trendWindow: stats.parameterInvalid",
    ]);
  });
});

describe("seasonalNaiveForecast", () => {
  it("repeats the last season, and has no limits before there are two", () => {
    expect(seasonalNaiveForecast([1, 2, 3], { period: 3, horizon: 4, level: 0.8 })).toEqual({
      forecast: [1, 2, 3, 1],
      low: [null, null, null, null],
      high: [null, null, null, null],
      sigma: null,
      level: 0.8,
      reason: null,
    });
  });

  it("forecasts nothing below one season", () => {
    const empty = { forecast: [], low: [], high: [], sigma: null, level: 0.95, reason: "tooFew" };
    expect(seasonalNaiveForecast([1, 2], { period: 3, horizon: 1 })).toEqual(empty);
  });

  it("refuses settings out of range", () => {
    expect(codesOf(() => seasonalNaiveForecast([], { period: 0, horizon: -1, level: 0 }))).toEqual([
      "period: stats.countInvalid",
      "horizon: stats.countInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});

describe("exponentialSmoothingForecast", () => {
  it("finds the weight that fits best: 1 for a random walk, 0 for noise around a level", () => {
    const walk = exponentialSmoothingForecast([1, 2, 3, 4, 5, 6, 7], { horizon: 1 });
    expect(walk.alpha).toBeCloseTo(1, 6);
    expect(walk.forecast[0]).toBeCloseTo(7, 6);
    const noise = exponentialSmoothingForecast([5, 6, 4, 6, 4, 6, 4, 5], { horizon: 2 });
    expect(noise.alpha).toBeCloseTo(0, 6);
    expect(rounded(noise.forecast)).toEqual(["5.000000", "5.000000"]);
  });

  it("starts from the level given", () => {
    expect(exponentialSmoothingForecast([9, 10], { alpha: 0.5, initialLevel: 2, horizon: 1 })).toEqual({
      forecast: [6],
      level: 6,
      alpha: 0.5,
      fitted: [2],
      sumOfSquaredErrors: 64,
      reason: null,
    });
  });

  it("repeats a single value, and forecasts nothing from none", () => {
    expect(exponentialSmoothingForecast([4], { alpha: 0.5, horizon: 2 })).toMatchObject({
      forecast: [4, 4],
      fitted: [],
    });
    expect(exponentialSmoothingForecast([], { horizon: 2 })).toEqual({
      forecast: [],
      level: null,
      alpha: null,
      fitted: [],
      sumOfSquaredErrors: null,
      reason: "noData",
    });
  });

  it("refuses settings out of range", () => {
    expect(codesOf(() => exponentialSmoothingForecast([], { alpha: 2, initialLevel: Infinity, horizon: 0.5 }))).toEqual(
      ["horizon: stats.countInvalid", "alpha: stats.probabilityInvalid", "initialLevel[0]: stats.sampleInvalid"],
    );
  });
});

describe("holtWintersForecast", () => {
  const week = [5, 5, 5, 5, 5, -10, -15];
  const values = Array.from({ length: 42 }, (_, day) => 100 + 2 * day + (week[day % 7] ?? 0));

  it("continues a straight line with a season exactly from its true state, whatever the weights", () => {
    const initial = { level: 112, trend: 2, seasonal: week };
    const { forecast, sumOfSquaredErrors } = holtWintersForecast(values, { period: 7, horizon: 3, initial });
    expect(rounded(forecast)).toEqual(rounded([189, 191, 193]));
    expect(sumOfSquaredErrors).toBeCloseTo(0, 9);
  });

  it("finds the line by itself, although R's start values lag by half a season", () => {
    const { forecast } = holtWintersForecast(values, { period: 7, horizon: 3 });
    expect(rounded(forecast)).toEqual(rounded([189, 191, 193]));
  });

  it("continues a product of level and season", () => {
    const product = Array.from({ length: 12 }, (_, step) => 100 * (step % 2 === 0 ? 0.5 : 1.5));
    const { forecast, state } = holtWintersForecast(product, { period: 2, seasonal: "multiplicative", horizon: 2 });
    expect(rounded(forecast)).toEqual(rounded([50, 150]));
    expect(rounded(state?.seasonal ?? [])).toEqual(rounded([0.5, 1.5]));
  });

  it("without season is Holt's line, with a weight of 0 for the season", () => {
    const { forecast, weights, state } = holtWintersForecast([3, 5, 7, 9], { seasonal: "none", horizon: 2 });
    expect(rounded(forecast)).toEqual(rounded([11, 13]));
    expect(weights?.gamma).toBe(0);
    expect(state?.seasonal).toEqual([]);
  });

  it("fits only the weights that are not given", () => {
    const noisy = values.map((value, day) => value + ((day * 37) % 11) - 5);
    const { weights } = holtWintersForecast(noisy, { period: 7, horizon: 1, alpha: 0.2, gamma: 0.3 });
    expect(weights).toMatchObject({ alpha: 0.2, gamma: 0.3 });
    const free = holtWintersForecast(noisy, { period: 7, horizon: 1 });
    const bound = holtWintersForecast(noisy, { period: 7, horizon: 1, alpha: 0.2, gamma: 0.3 });
    expect(free.sumOfSquaredErrors ?? Infinity).toBeLessThanOrEqual(bound.sumOfSquaredErrors ?? 0);
  });

  it("returns the season in the order in which it comes next", () => {
    const initial = { level: 0, trend: 0, seasonal: [1, 2, 3] };
    const fixed = { alpha: 0, beta: 0, gamma: 0, period: 3, horizon: 2, initial };
    expect(holtWintersForecast([1, 2, 3, 1], { ...fixed, start: 0 })).toMatchObject({
      forecast: [2, 3],
      state: { seasonal: [2, 3, 1] },
      fitted: [1, 2, 3, 1],
    });
    // A start behind the series smooths nothing.
    expect(holtWintersForecast([1], { ...fixed, start: 3 })).toMatchObject({ forecast: [1, 2], fitted: [] });
    expect(holtWintersForecast([9, 9, 9, 1], fixed)).toMatchObject({ fitted: [1], forecast: [2, 3] });
  });

  it.each([
    { values: [1, 2, 3], options: { period: 2, horizon: 1 }, why: "below two seasons" },
    { values: [1], options: { seasonal: "none", horizon: 1 }, why: "one value has no trend" },
  ] as const)("forecasts nothing: $why", ({ values: few, options }) => {
    expect(holtWintersForecast(few, options)).toEqual({
      forecast: [],
      state: null,
      weights: null,
      fitted: [],
      sumOfSquaredErrors: null,
      reason: "tooFew",
    });
  });

  it("refuses settings out of range, all at once", () => {
    const initial = { level: 0, trend: 0, seasonal: [1] };
    const options = { horizon: -1, start: -1, alpha: 2, initial, seasonal: "multiplicative" } as const;
    expect(codesOf(() => holtWintersForecast([0], options))).toEqual([
      "values[0]: stats.sampleInvalid",
      "horizon: stats.countInvalid",
      "period: stats.countInvalid",
      "start: stats.countInvalid",
      "alpha: stats.probabilityInvalid",
      "initial.seasonal: stats.lengthMismatch",
    ]);
    expect(codesOf(() => holtWintersForecast([1], { horizon: 1, seasonal: "none", initial }))).toEqual([
      "initial.seasonal: stats.lengthMismatch",
    ]);
  });
});

describe("rollingOriginErrors and forecastLimitsFromErrors", () => {
  const repeatLast = (train: readonly number[], horizon: number) => new Array<number>(horizon).fill(train.at(-1) ?? 0);

  it("collects fewer errors for steps further ahead, and none for a short series", () => {
    const options = { horizon: 2, minTrain: 2, forecast: repeatLast };
    expect(rollingOriginErrors([1, 2, 4, 7], options)).toEqual([[2, 3], [5]]);
    expect(rollingOriginErrors([1, 2], options)).toEqual([[], []]);
  });

  it("shows the method the past only", () => {
    const seen: number[][] = [];
    const forecast = (train: readonly number[], horizon: number) => {
      seen.push([...train]);
      return repeatLast(train, horizon);
    };
    rollingOriginErrors([1, 2, 3], { horizon: 1, minTrain: 1, forecast });
    expect(seen).toEqual([[1], [1, 2]]);
  });

  it("puts the extremes of few errors around the forecast", () => {
    expect(forecastLimitsFromErrors([10, 20], [[-1, 2], [3]])).toEqual({ low: [9, 23], high: [12, 23], level: 0.95 });
  });

  it("put no limits where there are no errors", () => {
    expect(forecastLimitsFromErrors([10], [[]])).toEqual({ low: [null], high: [null], level: 0.95 });
  });

  it("refuse what does not fit together", () => {
    const tooShort = { horizon: 2, minTrain: 1, forecast: () => [1] };
    expect(codesOf(() => rollingOriginErrors([1, 2], tooShort))).toEqual(["forecast: stats.lengthMismatch"]);
    expect(codesOf(() => rollingOriginErrors([1], { horizon: 0, minTrain: 0, forecast: repeatLast }))).toEqual([
      "horizon: stats.countInvalid",
      "minTrain: stats.countInvalid",
    ]);
    expect(codesOf(() => forecastLimitsFromErrors([1], [], { level: 1 }))).toEqual([
      "errors: stats.lengthMismatch",
      "level: stats.probabilityInvalid",
    ]);
    expect(codesOf(() => forecastLimitsFromErrors([1], [[Number.NaN]]))).toEqual(["errors[0][0]: stats.sampleInvalid"]);
  });
});

describe("the measures of accuracy", () => {
  it("are null without values", () => {
    const none = { meanError: null, meanAbsoluteError: null, rootMeanSquaredError: null };
    const percent = { weightedAbsolutePercentageError: null, meanAbsolutePercentageError: null };
    expect(forecastAccuracy([], [])).toEqual({
      ...none,
      ...percent,
      symmetricPercentageError: null,
      meanAbsoluteScaledError: null,
      reason: "noData",
    });
    expect(pinballLoss([], [], { p: 0.9 })).toBeNull();
    expect(intervalCoverage([], { low: [], high: [] })).toBeNull();
    expect(brierScore([], [])).toEqual({ score: null, climatology: null, skill: null, reason: "noData" });
  });

  it("leave out what a zero makes meaningless", () => {
    expect(forecastAccuracy([0, 0], [0, 1], { train: [5, 5, 5] })).toMatchObject({
      meanError: -0.5,
      weightedAbsolutePercentageError: null,
      meanAbsolutePercentageError: null,
      symmetricPercentageError: 100,
      meanAbsoluteScaledError: null,
    });
    expect(forecastAccuracy([4], [5]).meanAbsoluteScaledError).toBeNull();
  });

  it("count limits as inside", () => {
    expect(intervalCoverage([1, 2, 3, 4.1], { low: [1, 1, 1, 1], high: [4, 2, 2, 4] })).toBe(0.5);
  });

  it("give a skill of 1 to a perfect and of 0 to a constant forecast, and none where nothing varies", () => {
    expect(brierScore([true, false], [1, 0])).toEqual({ score: 0, climatology: 0.25, skill: 1, reason: null });
    expect(brierScore([1, 0], [0.5, 0.5]).skill).toBe(0);
    expect(brierScore([1, 1], [1, 1])).toEqual({ score: 0, climatology: 0, skill: null, reason: "noVariation" });
  });

  it.each([
    { run: () => forecastAccuracy([1], []), codes: ["forecast: stats.lengthMismatch"] },
    {
      run: () => forecastAccuracy([Number.NaN], [1], { train: [Infinity], period: 0 }),
      codes: ["actual[0]: stats.sampleInvalid", "train[0]: stats.sampleInvalid", "period: stats.countInvalid"],
    },
    { run: () => pinballLoss([1], [], { p: 0.5 }), codes: ["forecast: stats.lengthMismatch"] },
    { run: () => pinballLoss([1], [1], { p: 2 }), codes: ["p: stats.probabilityInvalid"] },
    { run: () => brierScore([1], []), codes: ["probabilities: stats.lengthMismatch"] },
    {
      run: () => brierScore([0.5], [2]),
      codes: ["probabilities[0]: stats.probabilityInvalid", "outcomes[0]: stats.sampleInvalid"],
    },
    { run: () => intervalCoverage([1], { low: [1], high: [] }), codes: ["high: stats.lengthMismatch"] },
    { run: () => intervalCoverage([1], { low: [2], high: [1] }), codes: ["high[0]: stats.sampleInvalid"] },
  ])("refuse with $codes", ({ run, codes }) => {
    expect(codesOf(run)).toEqual(codes);
  });
});

describe("minimizeInUnitCube", () => {
  it("finds a minimum inside, on a face, and next to holes", () => {
    const bowl = ([x = 0, y = 0]: readonly number[]) => (x - 0.7) ** 2 + 10 * (y - 0.2) ** 2;
    expect(rounded(minimizeInUnitCube(bowl, [0.1, 0.9]))).toEqual(rounded([0.7, 0.2]));
    expect(rounded(minimizeInUnitCube(([x = 0]) => -x, [0.3]))).toEqual(rounded([1]));
    const hole = ([x = 0]: readonly number[]) => (x > 0.45 ? Number.NaN : (x - 0.4) ** 2);
    expect(minimizeInUnitCube(hole, [0.3])[0]).toBeCloseTo(0.4, 6);
  });

  it("finds the end of Rosenbrock's valley", () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (0.5 - x) ** 2 + 100 * (y - x * x) ** 2;
    expect(rounded(minimizeInUnitCube(valley, [0.9, 0.1]))).toEqual(rounded([0.5, 0.25]));
  });
});
