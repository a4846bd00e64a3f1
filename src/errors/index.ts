/**
 * One error class, all faults at once, each with a code and a path.
 *
 * Catch {@link SupportOpsError} and read its `issues`.
 *
 * @module
 */
export { type ErrorCode, errorCodes } from "./error-codes.js";
export { formatPath } from "./format-path.js";
export type { Issue, IssuePath } from "./issue.js";
export type { Failure, Result, Success } from "./result.js";
export { isSupportOpsError, SupportOpsError } from "./support-ops-error.js";
