import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { isSupported } from "../time/supported-range.js";

/** The first and the last instant of some rows; the first is the later one if there are no rows. */
export interface Extent {
  /** First instant. */
  readonly first: EpochMs;
  /** Last instant. */
  readonly last: EpochMs;
}

/** How many bad rows an error names. */
const mostNamed = 5;

/** Names the first bad rows of a column. */
function collectBadRows(column: Float64Array, name: string): Issues {
  const issues: Issues = [];
  for (let row = 0; row < column.length && issues.length < mostNamed; row++) {
    checkInstant(column[row], [name, row], issues);
  }
  return issues;
}

/**
 * Checks a column of instants in one pass.
 *
 * @throws A {@link SupportOpsError} that names the first bad rows, with code `time.instantInvalid` or
 * `time.outOfRange`; or with code `input.type` for anything but a Float64Array.
 */
export function extentOf(column: Float64Array, name: string): Extent {
  if (!(column instanceof Float64Array)) {
    throwIssue("input.type", [name], {
      message: "Expected a Float64Array.",
      expected: "Float64Array",
      received: column,
    });
  }
  let first = Infinity;
  let last = -Infinity;
  let whole = true;
  for (let row = 0; row < column.length; row++) {
    const at = column[row]!;
    // NaN is not its own floor either.
    if (Math.floor(at) !== at) whole = false;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const good = column.length === 0 || (whole && isSupported(first) && isSupported(last));
  if (!good) throwIssues(collectBadRows(column, name));
  return { first, last };
}

/**
 * Checks that a column has as many rows as another.
 *
 * @throws A {@link SupportOpsError} with code `calendar.lengthMismatch`.
 */
export function checkLength(column: { readonly length: number }, length: number, name: string): void {
  if (column.length === length) return;
  const message = `The columns have ${String(length)} and ${String(column.length)} rows.`;
  throwIssue("calendar.lengthMismatch", [name], { message, expected: String(length), received: column.length });
}
