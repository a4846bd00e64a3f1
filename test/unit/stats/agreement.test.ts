import { cohenKappa, fleissKappa, krippendorffAlpha } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("cohenKappa", () => {
  it("has no value without items or variation, but still the raw agreement", () => {
    const none = { value: null, low: null, high: null, standardError: null, level: 0.95 };
    expect(cohenKappa([])).toEqual({ ...none, rawAgreement: null, reason: "noData" });
    expect(cohenKappa([[0]])).toEqual({ ...none, rawAgreement: null, reason: "noData" });
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toEqual({ ...none, rawAgreement: 1, reason: "noVariation" });
  });

  it("is 0 with raw agreement 0 when each rater knows one category only, and not the same", () => {
    // By hand: observed 0, expected 0.
    expect(
      cohenKappa([
        [0, 7],
        [0, 0],
      ]),
    ).toMatchObject({ value: 0, rawAgreement: 0, reason: null });
  });

  it("refuses tables that are not square, and counts that are none", () => {
    expect(codesOf(() => cohenKappa([[1, 2], [3]], { level: 2 }))).toEqual([
      "table[1]: stats.lengthMismatch",
      "level: stats.probabilityInvalid",
    ]);
    expect(codesOf(() => cohenKappa([[-1]]))).toEqual(["table[0][0]: stats.countInvalid"]);
  });
});

describe("fleissKappa", () => {
  it.each([
    { table: [], why: "no items" },
    { table: [[1, 0]], why: "one rater" },
    {
      table: [
        [3, 0],
        [3, 0],
      ],
      why: "one category",
    },
  ])("is null for $why", ({ table }) => {
    expect(fleissKappa(table)).toBeNull();
  });

  it("is 1 for full and -1 / (raters - 1) for no agreement", () => {
    expect(
      fleissKappa([
        [3, 0],
        [0, 3],
      ]),
    ).toBe(1);
    expect(
      fleissKappa([
        [1, 1],
        [1, 1],
      ]),
    ).toBe(-1);
  });

  it("refuses rows with another number of ratings or categories", () => {
    expect(
      codesOf(() =>
        fleissKappa([
          [2, 0],
          [1, 0],
        ]),
      ),
    ).toEqual(["table[1]: stats.countInvalid"]);
    expect(codesOf(() => fleissKappa([[2, 0], [2]]))).toEqual(["table[1]: stats.lengthMismatch"]);
  });
});

describe("krippendorffAlpha", () => {
  it.each([
    { ratings: [], why: "no raters" },
    { ratings: [[1, 2, 3]], why: "one rater" },
    {
      ratings: [
        [1, null],
        [null, 2],
      ],
      why: "no item was rated twice",
    },
    { ratings: [[4], [4]], why: "all ratings are equal" },
  ])("is null when $why", ({ ratings }) => {
    expect(krippendorffAlpha(ratings)).toBeNull();
  });

  it("relates differences to the sum on a ratio scale", () => {
    // By hand: items (1, 3) and (2, 2); distance of 1 and 3 is (2/4)² = 1/4, of 2 to 1 is 1/9, of 2 to 3 is 1/25.
    // Observed 2 * 1/4; expected 2 (1/4 + 2/9 + 2/25); alpha = 1 - 3 * 0.5 / expected.
    const expected = 2 * (1 / 4 + 2 / 9 + 2 / 25);
    const ratings = [
      [1, 2],
      [3, 2],
    ];
    expect(krippendorffAlpha(ratings, { metric: "ratio" })).toBeCloseTo(1 - (3 * 0.5) / expected, 12);
  });

  it("refuses ratings that are no numbers, below 0 on a ratio scale, and rows of another length", () => {
    expect(codesOf(() => krippendorffAlpha([[1, Number.NaN], [1]]))).toEqual([
      "ratings[0][1]: stats.sampleInvalid",
      "ratings[1]: stats.lengthMismatch",
    ]);
    expect(codesOf(() => krippendorffAlpha([[-1]], { metric: "ratio" }))).toEqual([
      "ratings[0][0]: stats.sampleInvalid",
    ]);
  });
});
