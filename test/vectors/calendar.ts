import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  type CalendarDefinition,
  compileCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
} from "supportops/calendar";
import { type CaseResult, type Check, resultOfChecks } from "./case-result.js";

type Edge = "earliest" | "latest";

interface CaseArgs {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly durationMs: number;
  /** Which end of the instants that fit is meant; without it both ends are the same. */
  readonly edge?: Edge;
}

/** A case of test/vectors/calendar; which arguments it has depends on its operation. */
export interface CalendarCase {
  readonly id: string;
  readonly calendar: CalendarDefinition;
  readonly op: string;
  readonly args: CaseArgs;
  readonly expected: unknown;
  /** The earliest of the instants that fit, where `expected` is the latest. */
  readonly expectedEarliest?: unknown;
  /** Other answers that pass, where engines follow different conventions. */
  readonly alternatives?: readonly unknown[];
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

type Operation = (calendar: Calendar, args: CaseArgs) => unknown;
type EdgeOperation = (calendar: Calendar, args: CaseArgs, edge: Edge) => unknown;

const operations: Readonly<Record<string, Operation>> = {
  isOpen: (calendar, { at }) => isOpen(calendar, at),
  nextOpen: (calendar, { at }) => iso(nextOpening(calendar, at)),
  nextClose: (calendar, { at }) => iso(nextClosing(calendar, at)),
  elapsed: (calendar, { from, to }) => businessTimeBetween(calendar, from, to),
  intervals: (calendar, { from, to }) =>
    Array.from(openIntervals(calendar, from, to), (interval) => [iso(interval.from), iso(interval.to)]),
};

const edgeOperations: Readonly<Record<string, EdgeOperation>> = {
  add: (calendar, { at, durationMs }, edge) => iso(addBusinessTime(calendar, at, durationMs, { edge })),
  subtract: (calendar, { at, durationMs }, edge) => iso(subtractBusinessTime(calendar, at, durationMs, { edge })),
};

function expectedEdges({ args, expected, expectedEarliest }: CalendarCase): readonly (readonly [Edge, unknown])[] {
  if (expectedEarliest !== undefined)
    return [
      ["latest", expected],
      ["earliest", expectedEarliest],
    ];
  if (args.edge !== undefined) return [[args.edge, expected]];
  return [
    ["latest", expected],
    ["earliest", expected],
  ];
}

function checksOf(vector: CalendarCase): readonly Check[] {
  const { args, op, expected, alternatives = [] } = vector;
  const calendar = compileCalendar(vector.calendar);
  const edgeOperation = edgeOperations[op];
  if (edgeOperation !== undefined) {
    return expectedEdges(vector).map(([edge, value]) => ({
      accepted: [value, ...alternatives],
      actual: edgeOperation(calendar, args, edge),
    }));
  }
  const operation = operations[op];
  if (operation === undefined) throw new Error(`unknown operation: ${op}`);
  return [{ accepted: [expected, ...alternatives], actual: operation(calendar, args) }];
}

/** Runs a calendar case: translates names and instants, and compares. */
export function runCalendarCase(vector: CalendarCase): CaseResult {
  return resultOfChecks(vector.id, checksOf(vector));
}
