import { isSupportOpsError, type SupportOpsError } from "./support-ops-error.js";

/** What a `safeX` function returns instead of throwing. */
export type Result<Value> = Success<Value> | Failure;

/** A function's value. */
export interface Success<Value> {
  /** Tells the value from an error. */
  readonly ok: true;
  /** What the function returned. */
  readonly value: Value;
}

/** A function's error. */
export interface Failure {
  /** Tells the error from a value. */
  readonly ok: false;
  /** What the function would have thrown. */
  readonly error: SupportOpsError;
}

/**
 * Runs a function that may throw a {@link SupportOpsError} and returns what happened as a value; other errors pass.
 *
 * @example
 * ```ts
 * resultOf(() => 7); // => { ok: true, value: 7 }
 * ```
 */
export function resultOf<Value>(run: () => Value): Result<Value> {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (isSupportOpsError(error)) return { ok: false, error };
    throw error;
  }
}
