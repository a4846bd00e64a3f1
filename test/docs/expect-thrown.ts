import type { ErrorCode } from "supportops";
import { isSupportOpsError } from "supportops";
import { expect } from "vitest";

/** Asserts that a documented call throws a SupportOpsError with the documented code. */
export async function expectThrown(run: () => unknown, code: ErrorCode): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    expect(error.code).toBe(code);
    return;
  }
  expect.unreachable(`documented to throw ${code}`);
}
