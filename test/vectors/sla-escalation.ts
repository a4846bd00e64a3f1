/**
 * Binds the `escalation` and `reminders` of targets in test/vectors/sla to supportops/escalation: each entry is a step
 * that counts from the due instant, and what came of it is read off the plan. A plan keeps the instant at which a step
 * was reached; a case asks for the one that the due instant, as it stands now, gives.
 */
import { addBusinessDays, addBusinessTime, type Calendar, compileCalendar } from "supportops/calendar";
import {
  compileEscalations,
  type EscalationPlan,
  type EscalationStep,
  type OffsetTimer,
  planEscalations,
  type StepTimer,
} from "supportops/escalation";
import type { Sla } from "supportops/sla";
import { type Ticket, ticketStateAt } from "supportops/ticket";
import { type CaseTarget, clockIdOf, type SlaCase } from "./sla-case.js";
import { calendarOfCase } from "./sla-definition.js";

type CaseEntry = Readonly<Record<string, unknown>>;

/** Keys of a target that hold steps, with the keys of a row under which their instants are expected. */
const lists = { escalation: "escalations", reminders: "reminders" } as const;
type ListKey = keyof typeof lists;

/** Whether a case has steps at all. */
export function hasSteps({ policy }: SlaCase): boolean {
  return policy.targets.some(
    (target) => entriesOf(target, "escalation").length + entriesOf(target, "reminders").length > 0,
  );
}

function entriesOf(target: CaseTarget, key: ListKey): readonly CaseEntry[] {
  return (target[key] ?? []) as readonly CaseEntry[];
}

function stepId(target: number, key: ListKey, entry: number): string {
  return `${key} ${target} ${entry}`;
}

/** So far before or after the due instant, in the hours of the case. */
function offsetFromDue(amount: number, unit: unknown): OffsetTimer {
  const side = amount < 0 ? "before" : "after";
  if (unit === "businessDays") {
    const days = amount === 0 ? {} : { [side]: { businessDays: Math.abs(amount) }, calendar: "case" };
    return { base: "due", ...days };
  }
  const hours = unit === "businessTime" ? ({ hours: "business", calendar: "case" } as const) : {};
  return { base: "due", [side]: Math.abs(amount), ...hours };
}

function firstNumber(...values: readonly unknown[]): number | undefined {
  return values.find((value) => typeof value === "number");
}

/** How far from the due instant an entry lies, in its unit; the amount of a reminder counts backwards. */
function distanceOf(entry: CaseEntry, key: ListKey): number {
  const { offsetMs, offsetBusinessDays, beforeMs, beforeBusinessDays } = entry;
  const amount = firstNumber(offsetMs, offsetBusinessDays);
  if (amount !== undefined) return amount;
  const before = firstNumber(beforeMs, beforeBusinessDays);
  if (before === undefined) throw new Error(`a step without an instant: ${JSON.stringify(entry)}`);
  return key === "reminders" ? -before : before;
}

function timerOf(entry: CaseEntry, key: ListKey): StepTimer {
  if (typeof entry["percent"] === "number") return { percent: entry["percent"] };
  return offsetFromDue(distanceOf(entry, key), entry["unit"]);
}

/** The instant of an entry seen from a due instant. */
function instantFromDue(dueAt: number, entry: CaseEntry, key: ListKey, calendar: Calendar): number | null {
  const distance = distanceOf(entry, key);
  switch (entry["unit"]) {
    case "businessDays":
      return addBusinessDays(calendar, dueAt, distance);
    case "businessTime":
      return addBusinessTime(calendar, dueAt, distance);
    default:
      return dueAt + distance;
  }
}

function stepsOf({ policy }: SlaCase): readonly EscalationStep[] {
  return policy.targets.flatMap((target, place) =>
    (Object.keys(lists) as ListKey[]).flatMap((key) =>
      entriesOf(target, key).map((entry, index) => ({
        id: stepId(place, key, index),
        clock: clockIdOf(target),
        timer: timerOf(entry, key),
        whenMissed: "fire" as const,
      })),
    ),
  );
}

/** One cycle of a clock, as far as its steps concern. */
export interface CaseCycle {
  readonly clock: string;
  readonly cycle: number;
  /** When it ended, or `null` while it is open. */
  readonly endedAt: number | null;
  /** When it is or was due, or `null`. */
  readonly dueAt: number | null;
}

/** What a row says about the steps of its cycle. */
export type CaseSteps = Readonly<Partial<Record<(typeof lists)[ListKey], readonly CaseEntry[]>>>;

/** Plans the steps of a case; the function returned reads off what came of those of a cycle. */
export function planCaseSteps(vector: SlaCase, sla: Sla, ticket: Ticket): (cycle: CaseCycle) => CaseSteps {
  const asOf = Date.parse(vector.asOf);
  const escalations = compileEscalations({ steps: stepsOf(vector) }, sla);
  const plan = planEscalations(ticket, escalations, { asOf, handled: new Set() });
  const calendar = compileCalendar(calendarOfCase(vector));
  return (cycle) => {
    const place = targetInForce(vector, ticket, cycle, asOf);
    const target = vector.policy.targets[place];
    if (target === undefined) return {};
    const rows = (Object.keys(lists) as ListKey[]).map((key) => [
      lists[key],
      entriesOf(target, key).map((entry, index) => {
        const plannedAt = instantOf(plan, cycle, stepId(place, key, index));
        const at = plannedAt === null ? null : asSeenNow(plannedAt, entry, key, cycle, calendar);
        return { ...entry, at: at === null ? null : isoSeconds(at), fired: at !== null && at <= asOf };
      }),
    ]);
    return Object.fromEntries(rows) as CaseSteps;
  };
}

/**
 * Place of the target in force as the cycle ends, or as of now; of a cycle cancelled for want of one the last that was,
 * and of a clock that never had one the first in the list.
 */
function targetInForce(vector: SlaCase, ticket: Ticket, { clock, endedAt }: CaseCycle, asOf: number): number {
  const at = endedAt ?? asOf;
  const places = [
    targetAt(vector, ticket, clock, at),
    targetAt(vector, ticket, clock, at - 1),
    vector.policy.targets.findIndex((target) => clockIdOf(target) === clock),
  ];
  return places.find((place) => place !== -1) ?? -1;
}

/** Place of the target that the ticket's priority picks at an instant, or -1. */
function targetAt({ policy }: SlaCase, ticket: Ticket, clock: string, at: number): number {
  const state = ticketStateAt(ticket, at);
  return policy.targets.findIndex(
    (target) => clockIdOf(target) === clock && (target.priority === undefined || target.priority === state?.priority),
  );
}

/** When a step of a cycle is or was due; `null` where the clock ended before, or while there is no due instant. */
function instantOf(plan: EscalationPlan, { clock, cycle }: CaseCycle, step: string): number | null {
  const isOurs = (row: { clock: string; cycle: number; step: string }): boolean =>
    row.clock === clock && row.cycle === cycle && row.step === step;
  const found = [
    ...plan.due,
    ...plan.planned,
    ...plan.lapsed.map((row) => ({ ...row, at: row.reason === "alreadyPast" ? row.at : null })),
  ].filter(isOurs);
  return found.sort((a, b) => windowOf(b.id) - windowOf(a.id))[0]?.at ?? null;
}

/** The instant that an entry has by the due instant as it stands; `null` if the clock ended before that. */
function asSeenNow(
  plannedAt: number,
  entry: CaseEntry,
  key: ListKey,
  { dueAt, endedAt }: CaseCycle,
  calendar: Calendar,
): number | null {
  if (dueAt === null || typeof entry["percent"] === "number") return plannedAt;
  const at = instantFromDue(dueAt, entry, key, calendar);
  return at !== null && endedAt !== null && at >= endedAt ? null : at;
}

/** A cycle that was reopened has its later parts numbered behind a tilde. */
function windowOf(id: string): number {
  return Number(id.split("/")[2]?.split("~")[1] ?? 1);
}

function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}

/** Of a row's value under a key that lists steps, keeps of each step the keys that the expected one asserts. */
export function assertedSteps(key: string, expected: unknown, actual: unknown): unknown {
  const isList = (Object.values(lists) as string[]).includes(key);
  if (!isList || !Array.isArray(expected) || !Array.isArray(actual)) return actual;
  const rows = actual as readonly CaseEntry[];
  return rows.map((row, place) => {
    const keys = Object.keys((expected[place] as CaseEntry | undefined) ?? row);
    return Object.fromEntries(keys.map((key) => [key, row[key]]));
  });
}
