import { formatPath, isSupportOpsError } from "supportops/errors";

/** Every fault a call reports, as `path: code`; a call that returns fails the test. */
export function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isSupportOpsError(error)) return error.issues.map(({ path, code }) => `${formatPath(path)}: ${code}`);
    throw error;
  }
  throw new Error("Expected a refusal.");
}
