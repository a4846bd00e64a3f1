/** An instant as integer milliseconds since 1970-01-01T00:00:00Z; names of such values end in `At`. */
export type EpochMs = number;

/** A span of time as integer milliseconds, negative for one that runs backwards; names end in `Ms`. */
export type DurationMs = number;

/**
 * What every function accepts as an instant: a `Date`, epoch milliseconds, an ISO text with `Z` or an offset,
 * or any object with `epochMilliseconds`, such as a `Temporal.Instant`.
 */
export type InstantInput = Date | EpochMs | string | EpochMillisecondsHolder;

/** Anything that knows its epoch milliseconds, such as a `Temporal.Instant`. */
export interface EpochMillisecondsHolder {
  /** Integer milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: EpochMs;
}

/**
 * A span of fixed length: integer milliseconds, an ISO text such as `"PT1H30M"`, or its parts.
 * Days, weeks, months and years are refused: their length depends on where they start.
 */
export type DurationInput = DurationMs | string | DurationParts;

/** A span of fixed length by its parts, which add up; fractions are fine if the sum is a whole millisecond. */
export interface DurationParts {
  /** Hours of 60 minutes. */
  readonly hours?: number;
  /** Minutes of 60 seconds. */
  readonly minutes?: number;
  /** Seconds of 1000 milliseconds. */
  readonly seconds?: number;
  /** Milliseconds. */
  readonly milliseconds?: number;
}
