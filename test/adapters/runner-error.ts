/** What the runner refuses, with a stable code. */
export class RunnerError extends Error {
  constructor(
    readonly code:
      | "runner.usage"
      | "runner.vendorUnknown"
      | "runner.folderMissing"
      | "runner.fileUnreadable"
      | "runner.rowsMissing",
    message: string,
  ) {
    super(message);
  }
}
