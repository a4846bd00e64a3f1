import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../../src/stats/beta-quantile.js";
import { binomialLower, binomialQuantile } from "../../../src/stats/binomial-quantile.js";
import { binomialTwoSided } from "../../../src/stats/binomial-test.js";
import { chiSquareUpper } from "../../../src/stats/chi-square-upper.js";
import { gammaQuantile } from "../../../src/stats/gamma-quantile.js";
import { incompleteBeta } from "../../../src/stats/incomplete-beta.js";
import { incompleteGamma } from "../../../src/stats/incomplete-gamma.js";
import { loessAt, loessSmooth } from "../../../src/stats/loess.kernel.js";
import { normalQuantile } from "../../../src/stats/normal-quantile.js";
import { normalTails } from "../../../src/stats/normal-tails.js";
import { solveLinear } from "../../../src/stats/solve-linear.kernel.js";
import { solveRising } from "../../../src/stats/solve-rising.js";
import { studentTUpperQuantile } from "../../../src/stats/student-t-quantile.js";

/** Error relative to the expected value; 0 where both are 0. */
function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual / expected - 1);
}

// mpmath 1.3 at 40 digits, unless a closed form is named.
describe("the special functions reach a relative error of 1e-13", () => {
  it.each([
    { p: 1e-300, z: -37.0470962993612 },
    { p: 1e-20, z: -9.262340089798407 },
    { p: 0.025, z: -1.9599639845400543 },
    { p: 0.1, z: -1.2815515655446004 },
    { p: 0.5, z: 0 },
    { p: 0.975, z: 1.9599639845400543 },
  ])("normal quantile of $p", ({ p, z }) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-13);
  });

  it.each([
    { z: -8, lower: 6.220960574271784e-16 },
    { z: -1.96, lower: 0.024997895148220435 },
    { z: 0, lower: 0.5 },
    { z: 0.3, lower: 0.6179114221889527 },
    { z: 3, lower: 0.9986501019683699 },
  ])("normal distribution at $z", ({ z, lower }) => {
    expect(relativeError(normalTails(z).lower, lower)).toBeLessThan(1e-13);
    expect(relativeError(normalTails(-z).upper, lower)).toBeLessThan(1e-13);
  });

  it.each([
    { p: 0.025, a: 45, b: 6, x: 0.7818646335657977, why: "mpmath" },
    { p: 0.975, a: 45, b: 6, x: 0.9546646792263361, why: "mpmath" },
    { p: 0.0005, a: 0.5, b: 0.5, x: 6.168501482333414e-7, why: "mpmath" },
    { p: 0.5, a: 2, b: 3, x: 0.38572756813238956, why: "mpmath" },
    { p: 1e-8, a: 80.5, b: 19.5, x: 0.538569443160097, why: "mpmath" },
    { p: 0.025, a: 870.5, b: 130.5, x: 0.8480959943602977, why: "mpmath" },
    { p: 0.975, a: 1, b: 1e9, x: -Math.expm1(Math.log1p(-0.975) / 1e9), why: "1 - (1 - p)^(1/b)" },
    { p: 1e-8, a: 1e9, b: 1, x: Math.exp(Math.log(1e-8) / 1e9), why: "p^(1/a)" },
    { p: 0.5, a: 5e8, b: 5e8, x: 0.5, why: "symmetry" },
  ])("beta quantile of $p with shapes $a and $b ($why)", ({ p, a, b, x }) => {
    expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(1e-13);
  });

  it.each([
    { p: 0.025, a: 37, x: 26.05141456710603, why: "mpmath" },
    { p: 0.975, a: 38, x: 50.99962614193083, why: "mpmath" },
    { p: 0.001, a: 0.5, x: 7.853985746312449e-7, why: "mpmath" },
    { p: 0.5, a: 1000, x: 999.6666864269652, why: "mpmath" },
    { p: 1e-8, a: 3, x: 0.0039187044465822975, why: "mpmath" },
    { p: 1e-8, a: 1e6, x: 994398.1597861212, why: "mpmath; SciPy 1.17 errs in the 10th digit here" },
    { p: 0.975, a: 1, x: -Math.log1p(-0.975), why: "-ln(1 - p)" },
  ])("gamma quantile of $p with shape $a ($why)", ({ p, a, x }) => {
    expect(relativeError(gammaQuantile(p, a), x)).toBeLessThan(1e-13);
  });

  it.each([
    { upper: 0.025, degrees: 11, t: 2.2009851600916397, why: "mpmath" },
    { upper: 0.4, degrees: 5, t: 0.2671808657041451, why: "mpmath" },
    { upper: 0.25, degrees: 30, t: 0.6827556933212926, why: "mpmath" },
    { upper: 1e-6, degrees: 3, t: 103.29946778041935, why: "mpmath" },
    { upper: 0.0005, degrees: 1000, t: 3.300282648423913, why: "mpmath" },
    { upper: 0.025, degrees: 1e6, t: 1.959966356814107, why: "mpmath" },
    { upper: 0.1, degrees: 1, t: 1 / Math.tan(0.1 * Math.PI), why: "Cauchy" },
    { upper: 0.5, degrees: 4, t: 0, why: "symmetry" },
  ])("t quantile of $upper with $degrees degrees of freedom ($why)", ({ upper, degrees, t }) => {
    expect(relativeError(studentTUpperQuantile(upper, degrees), t)).toBeLessThan(1e-13);
  });

  it.each([
    { value: 3.84, degrees: 1, upper: 0.0500435212487051, why: "mpmath" },
    { value: 100, degrees: 3, upper: 1.554159431389605e-21, why: "mpmath" },
    { value: 1000, degrees: 10, upper: 1.8702907209159498e-208, why: "mpmath" },
    { value: 0.5, degrees: 7, upper: 0.9994464813904249, why: "mpmath" },
    { value: 9, degrees: 2, upper: Math.exp(-4.5), why: "exponential" },
  ])("chi-square tail of $value with $degrees degrees of freedom ($why)", ({ value, degrees, upper }) => {
    expect(relativeError(chiSquareUpper(value, degrees), upper)).toBeLessThan(1e-13);
  });

  it("the ends of the incomplete functions", () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1, slope: 0 });
    expect(incompleteBeta(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0, slope: 0 });
  });
});

describe("the binomial functions", () => {
  it.each([
    { probability: 0.5, n: 1, p: 0.5, k: 0, why: "P(0) is one half exactly and reaches it" },
    { probability: 0.025, n: 1_000_000_000, p: 0.5, k: 499_969_010, why: "SciPy" },
    { probability: 0.975, n: 10, p: 0.5, k: 8, why: "SciPy" },
    { probability: 0.001, n: 7, p: 0.99, k: 5, why: "SciPy" },
    { probability: 0.3, n: 100, p: 0.01, k: 0, why: "SciPy" },
    { probability: 0.5, n: 0, p: 0.5, k: 0, why: "no trial" },
    { probability: 0.5, n: 9, p: 0, k: 0, why: "impossible" },
    { probability: 0.5, n: 9, p: 1, k: 9, why: "certain" },
    { probability: 0, n: 9, p: 0.5, k: 0, why: "the smallest outcome" },
    { probability: 1, n: 9, p: 0.5, k: 9, why: "the largest outcome" },
    { probability: 1e-12, n: 60, p: 0.02, k: 0, why: "the normal guess lies below 0" },
    { probability: 1e-7, n: 50, p: 0.999, k: 46, why: "the normal guess is far too high; P(<= 45) = 2e-9" },
    { probability: 0.9999999, n: 50, p: 0.001, k: 4, why: "the normal guess is far too low; P(<= 3) = 0.99999978" },
  ])("quantile of $probability in $n trials of $p is $k: $why", ({ probability, n, p, k }) => {
    expect(binomialQuantile(probability, n, p)).toBe(k);
  });

  it("add up hand counts: at most 1 of 3 coins is 4/8", () => {
    expect([-1, 0, 1, 2, 3].map((k) => binomialLower(k, 3, 0.5).toFixed(12))).toEqual(
      [0, 0.125, 0.5, 0.875, 1].map((p) => p.toFixed(12)),
    );
  });

  // SciPy 1.17 scipy.stats.binomtest, which sums the same outcomes.
  it.each([
    { k: 3, n: 14, p: 0.6, expected: 0.0046900486144 },
    { k: 11, n: 14, p: 0.4, expected: 0.0046900486144 },
    { k: 0, n: 10, p: 0.3, expected: 0.0388396033 },
    { k: 10, n: 10, p: 0.3, expected: 5.9049e-6 },
    { k: 500, n: 1000, p: 0.5, expected: 1 },
    { k: 7, n: 20, p: 0.1, expected: 0.002386089408966118 },
  ])("two-sided test of $k in $n against $p", ({ k, n, p, expected }) => {
    expect(relativeError(binomialTwoSided(k, n, p), expected)).toBeLessThan(1e-10);
  });
});

describe("the local regression", () => {
  const line = Float64Array.of(1, 2, 3, 4, 5);
  const window = { span: 5, degree: 1, jump: 1 } as const;

  it("has no fit where all weights are 0, and leaves those values as they are", () => {
    expect(loessAt(line, window, 3, 1, 5, new Float64Array(5), 77)).toBe(77);
    expect(loessSmooth(line, window, new Float64Array(5))).toEqual(line);
  });

  it("continues a line beyond its end, and a level where the degree is 0", () => {
    expect(loessAt(line, window, 6, 1, 5, null, 0)).toBeCloseTo(6, 12);
    expect(loessAt(Float64Array.of(4, 4, 4), { span: 3, degree: 0, jump: 1 }, 0, 1, 3, null, 0)).toBeCloseTo(4, 12);
  });

  it("interpolates between the points of a jump, the last one included", () => {
    const smooth = loessSmooth(Float64Array.of(1, 2, 3, 4, 5, 6), { span: 3, degree: 1, jump: 4 }, null);
    [1, 2, 3, 4, 5, 6].forEach((expected, index) => expect(smooth[index]).toBeCloseTo(expected, 12));
  });

  it("leaves a single value alone", () => {
    expect(loessSmooth(Float64Array.of(7), window, null)).toEqual(Float64Array.of(7));
  });
});

describe("the solvers", () => {
  it("find a zero although Newton's step would leave the bracket", () => {
    const cubeRoot = solveRising((x) => ({ height: Math.cbrt(x - 0.25), slope: 1e-9 }), {
      low: 0,
      high: 1,
      start: 0.9,
    });
    expect(cubeRoot).toBeCloseTo(0.25, 12);
  });

  it("stop where they stand after 200 steps", () => {
    let steps = 0;
    solveRising(
      () => {
        steps += 1;
        return { height: 1, slope: 1 };
      },
      { low: -1e9, high: 1e9, start: 0 },
    );
    expect(steps).toBe(200);
  });

  it("exchange rows, and see when equations repeat", () => {
    // By hand: 0 x + 2 y = 4, 3 x + y = 5.
    expect(
      solveLinear(
        [
          [0, 2],
          [3, 1],
        ],
        [4, 5],
      ),
    ).toEqual([1, 2]);
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});
