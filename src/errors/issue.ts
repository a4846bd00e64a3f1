import type { ErrorCode } from "./error-codes.js";

/** Keys and array positions that lead from the input to the faulty value, outermost first; `[]` is the input itself. */
export type IssuePath = readonly (string | number)[];

/** One fault found in an input. */
export interface Issue {
  /** Stable code, `area.problem`; listed in {@link errorCodes}. */
  readonly code: ErrorCode;
  /** Where the faulty value stands in the input. */
  readonly path: IssuePath;
  /** English sentence for people; hosts that translate use `code`, `path`, `expected` and `received`. */
  readonly message: string;
  /** What would have been accepted, where that can be said in a few words. */
  readonly expected?: string;
  /** The faulty value, shortened to one line. */
  readonly received?: string;
}
