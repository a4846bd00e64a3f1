import { type Issue, isSupportOpsError } from "supportops/errors";

/** The issues with which a call fails; fails itself when the call returns or throws anything else. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  let returned: unknown;
  try {
    returned = run();
  } catch (error) {
    if (isSupportOpsError(error)) return error.issues;
    throw error;
  }
  throw new Error(`Expected a SupportOpsError, but the call returned ${String(returned)}`);
}
