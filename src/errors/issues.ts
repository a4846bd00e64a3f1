import { describeValue } from "./describe-value.js";
import type { ErrorCode } from "./error-codes.js";
import type { Issue, IssuePath } from "./issue.js";
import { SupportOpsError } from "./support-ops-error.js";

/** A list of faults under construction; check functions append to it, so that one call reports all of them. */
export type Issues = Issue[];

/** The parts of an issue that vary from fault to fault. */
export interface IssueDetails {
  /** English sentence for people; what was expected follows as a second one, unless it says so. */
  readonly message: string;
  /** What would have been accepted, in a few words. */
  readonly expected?: string;
  /** The faulty value; written into the issue in one short line. */
  readonly received?: unknown;
}

/**
 * Appends one fault to a list.
 *
 * @param issues - The list to append to.
 * @param code - What kind of fault it is.
 * @param path - Where the faulty value stands.
 * @param details - Its message, and what was expected and received where that helps.
 */
export function addIssue(issues: Issues, code: ErrorCode, path: IssuePath, details: IssueDetails): void {
  const { message, expected } = details;
  const hint = expected === undefined || message.includes(expected) ? "" : ` Expected ${expected}.`;
  issues.push({
    code,
    path,
    message: message + hint,
    ...(expected === undefined ? {} : { expected }),
    ...("received" in details ? { received: describeValue(details.received) } : {}),
  });
}

/**
 * Throws the faults gathered so far, if there are any.
 *
 * @throws A {@link SupportOpsError} with all of them.
 */
export function throwIssues(issues: Issues): void {
  if (issues.length > 0) throw new SupportOpsError(issues as [Issue, ...Issue[]]);
}

/**
 * Throws one fault.
 *
 * @throws A {@link SupportOpsError} with it.
 */
export function throwIssue(code: ErrorCode, path: IssuePath, details: IssueDetails): never {
  const issues: Issues = [];
  addIssue(issues, code, path, details);
  throw new SupportOpsError(issues as [Issue]);
}

/** Reads an unknown value, or appends what is wrong with it to the issues and returns undefined. */
export type Check<Value> = (value: unknown, path: IssuePath, issues: Issues) => Value | undefined;

/**
 * Runs a check on one value and throws what it found.
 *
 * @param path - Where the value stands in a larger input; the input itself by default.
 * @throws A {@link SupportOpsError} with every fault found.
 */
export function validOrThrow<Value>(check: Check<Value>, value: unknown, path: IssuePath = []): Value {
  const issues: Issues = [];
  const valid = check(value, path, issues);
  throwIssues(issues);
  return valid as Value;
}
