import type { ErrorCode } from "./error-codes.js";
import { formatPath } from "./format-path.js";
import type { Issue } from "./issue.js";

const brand: unique symbol = Symbol.for("supportops.error");

/**
 * The one error this library throws. It carries every fault found in the input, not just the first.
 *
 * @example
 * ```ts
 * const error = new SupportOpsError([
 *   { code: "time.zoneUnknown", path: ["timeZone"], message: "Unknown time zone." },
 *   { code: "time.dateInvalid", path: ["holidays", 0], message: "Not a date." },
 * ]);
 * error.code; // => "time.zoneUnknown"
 * error.issues.length; // => 2
 * error.message; // => "timeZone: Unknown time zone. (time.zoneUnknown)\nholidays[0]: Not a date. (time.dateInvalid)"
 * ```
 */
export class SupportOpsError extends Error {
  /** Always `SupportOpsError`. */
  override readonly name = "SupportOpsError";
  /** Code of the first issue. */
  readonly code: ErrorCode;
  /** Every fault found, in the order of the input; never empty. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** @internal Marks the error across the ESM and CommonJS copies of the package. */
  readonly [brand] = true;

  /** @param issues - What is wrong, in the order of the input. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map(({ code, path, message }) => `${formatPath(path)}: ${message} (${code})`).join("\n"));
    this.issues = issues;
    this.code = issues[0].code;
  }
}

/**
 * Tells whether a caught value is a {@link SupportOpsError}, also one thrown by another copy of the package.
 *
 * @example
 * ```ts
 * isSupportOpsError(new Error("other")); // => false
 * ```
 */
export function isSupportOpsError(value: unknown): value is SupportOpsError {
  return typeof value === "object" && value !== null && brand in value;
}
