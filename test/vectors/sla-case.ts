/** The format of test/vectors/sla; its `fields` define every key. */
export interface SlaCase {
  readonly id: string;
  readonly calendar: CaseCalendar | "24x7";
  readonly calendarEdits?: readonly { readonly effectiveFrom: string; readonly weekly: CaseCalendar["weekly"] }[];
  readonly policy: CasePolicy;
  readonly events: readonly CaseEvent[];
  readonly asOf: string;
  readonly expected: readonly CaseRow[];
  readonly expectedError?: string;
  /** Share of the target used up, by clock. */
  readonly percentElapsed?: Readonly<Record<string, number>>;
}

export interface CaseCalendar {
  readonly timeZone: string;
  readonly weekly: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly holidays: readonly string[];
}

type Values = Readonly<Record<string, string | null>>;

export interface CasePolicy {
  readonly targets: readonly CaseTarget[];
  readonly pauseOn?: readonly string[];
  readonly match?: Values;
  readonly onTargetChange?: "keepElapsed" | "restart";
  readonly edits?: readonly CaseEdit[];
}

/** An edit of the policy; its targets replace the length and hours of those of the same clock. */
export interface CaseEdit {
  readonly at: string;
  readonly mode: "versioned" | "retroactive";
  readonly targets: readonly CaseTarget[];
}

/** A level condition of a custom clock. */
export interface CaseLevel {
  readonly status?: readonly string[];
  readonly active?: boolean;
}

export interface CaseTarget {
  readonly metric: string;
  readonly id?: string;
  readonly targetMs: number | null;
  readonly hours: "business" | "calendar";
  readonly priority?: string;
  readonly match?: Values;
  readonly pauseOn?: readonly string[];
  readonly stopOnStatus?: readonly string[];
  readonly preset?: string;
  readonly group?: string;
  readonly variant?: string;
  readonly anchor?: string;
  readonly recurrence?: "none" | "perEvent" | "independent" | "sequential";
  readonly reopen?: "resume" | "newCycle" | "ignore" | "continueWall";
  readonly onSolve?: "cancel" | "ignore";
  readonly start?: CaseLevel;
  readonly stop?: CaseLevel;
  readonly cancelWhen?: string;
  readonly resetOn?: { readonly fieldChanged: string };
  readonly targetBusinessDays?: number;
  readonly targetInstantField?: string;
  readonly roundDueTo?: "endOfBusinessDay" | "nextOpen";
  readonly escalation?: readonly unknown[];
  readonly reminders?: readonly unknown[];
}

export interface CaseEvent {
  readonly at: string;
  readonly type: string;
  readonly actor: "endUser" | "agent" | "system";
  readonly from?: string | null;
  readonly to?: string | null;
  readonly field?: string;
  readonly public?: boolean;
  readonly metric?: string;
  readonly id?: string;
  readonly [key: string]: unknown;
}

/** A row of `expected`, and what a run gives for it; keys that a case does not name are not asserted. */
export interface CaseRow {
  readonly metric: string;
  readonly id?: string;
  readonly cycle: number;
  readonly [key: string]: unknown;
}

/** The clock a target measures; several targets of one clock are alternatives. */
export function clockIdOf({ id, metric }: Pick<CaseTarget, "id" | "metric">): string {
  return id ?? metric;
}
