import { checkNumber } from "../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../errors/issues.js";

/** How a percentage is written. */
export interface FormatPercentOptions {
  /** Digits after the point, 0 to 6; 1 by default. */
  readonly digits?: number;
}

const mostDigits = 6;

/**
 * Writes a percentage, rounded, but never up to 100: a target that was missed once is not shown as met, nor a due
 * time as reached. 99.97 is `99.9%`.
 *
 * @param percent - Any finite number, 100 for the whole; not a share of 1.
 * @param options - How many digits.
 * @throws A {@link SupportOpsError} with code `input.type` for NaN and infinity, or `format.optionInvalid`.
 * @example
 * ```ts
 * formatPercent(83.333); // => "83.3%"
 * formatPercent(99.97); // => "99.9%"
 * formatPercent(100); // => "100.0%"
 * formatPercent(112.5, { digits: 0 }); // => "113%"
 * ```
 */
export function formatPercent(percent: number, options: FormatPercentOptions = {}): string {
  const { digits = 1 } = options;
  const issues: Issues = [];
  checkNumber(percent, ["percent"], issues);
  if (!Number.isInteger(digits) || digits < 0 || digits > mostDigits) {
    const message = "A percentage has 0 to 6 digits after the point.";
    addIssue(issues, "format.optionInvalid", ["digits"], { message, expected: "0 to 6", received: digits });
  }
  throwIssues(issues);
  const rounded = percent.toFixed(digits);
  const shown = percent < 100 && Number(rounded) >= 100 ? (100 - 10 ** -digits).toFixed(digits) : rounded;
  // A loss too small to show has no sign.
  return `${Number(shown) === 0 ? shown.replace("-", "") : shown}%`;
}
