/** What came of one case of a vector file. */
export interface CaseResult {
  readonly id: string;
  readonly ok: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One comparison a case asks for: what was computed, and every answer that passes. */
export interface Check {
  readonly accepted: readonly unknown[];
  readonly actual: unknown;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Sums up the comparisons of a case; the first that fails is shown. */
export function resultOfChecks(id: string, checks: readonly Check[]): CaseResult {
  const passes = ({ accepted, actual }: Check) => accepted.some((value) => sameJson(value, actual));
  const shown = checks.find((check) => !passes(check)) ?? checks[0];
  return {
    id,
    ok: shown !== undefined && passes(shown),
    expected: shown?.accepted.length === 1 ? shown.accepted[0] : shown?.accepted,
    actual: shown?.actual,
  };
}

/** Runs a case; an error is its answer, and never the expected one. */
export function resultOfRun(id: string, expected: unknown, run: () => CaseResult): CaseResult {
  try {
    return run();
  } catch (error) {
    return { id, ok: false, expected, actual: String(error) };
  }
}
