import { type Calendar, stateOf } from "../calendar/calendar.js";
import { openForward } from "../calendar/iterate-open.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { toEpochMs, toIso } from "../time/instant.js";
import { type OnCall, compiledOf } from "./on-call.js";
import { onCallBetween, type OnCallRoster } from "./on-call-between.js";
import { type OnCallShift, outside } from "./shift.js";

/** Over which time a schedule is looked at, and which hours it must cover. */
export interface LintOnCallOptions {
  /** First instant. */
  readonly from: InstantInput;
  /** End, itself outside. */
  readonly to: InstantInput;
  /** The hours somebody must be on call in; round the clock by default. */
  readonly calendar?: Calendar;
}

/** Something about a schedule that is hardly meant. */
export interface OnCallFinding {
  /** `uncovered`: hours without anyone; `twiceAtOnce`: one person in two layers; `neverOnCall`: someone without a shift. */
  readonly code: "uncovered" | "twiceAtOnce" | "neverOnCall";
  /** First instant of it. */
  readonly from: EpochMs;
  /** Its end, itself outside. */
  readonly to: EpochMs;
  /** Who, or `null`. */
  readonly person: string | null;
  /** English sentence for people. */
  readonly message: string;
}

/**
 * Looks for what is wrong with a schedule although it can be read: hours that nobody covers, one person who would have
 * to answer in two layers, people who never have a turn.
 *
 * @param onCall - From `compileOnCall`.
 * @returns What was found, by instant; nothing if all is well.
 * @throws A {@link SupportOpsError} with code `onCall.handleExpected`, `calendar.handleExpected` or those of
 * {@link toEpochMs}.
 * @example
 * ```ts
 * const hours = { "mon-fri": [["09:00", "16:00"]] } as const;
 * const desk = compileOnCall({
 *   timeZone: "UTC",
 *   layers: [{ id: "day", people: ["ada"], from: "2026-03-23", handOver: "00:00", every: { weeks: 1 }, hours }],
 * });
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * const found = lintOnCall(desk, { from: "2026-03-23T00:00:00Z", to: "2026-03-24T00:00:00Z", calendar: office });
 * found.map(({ code, from }) => [code, toIso(from)]); // => [["uncovered", "2026-03-23T16:00:00.000Z"]]
 * ```
 */
export function lintOnCall(onCall: OnCall, options: LintOnCallOptions): readonly OnCallFinding[] {
  const from = toEpochMs(options.from, ["from"]);
  const to = toEpochMs(options.to, ["to"]);
  const roster = onCallBetween(onCall, from, to);
  const findings = [
    ...uncovered(roster, from, to, options.calendar),
    ...twiceAtOnce(roster),
    ...neverOnCall(onCall, roster, from, to),
  ];
  return findings.sort((a, b) => a.from - b.from);
}

function uncovered(
  { primary }: OnCallRoster,
  from: EpochMs,
  to: EpochMs,
  calendar: Calendar | undefined,
): readonly OnCallFinding[] {
  const hours = calendar === undefined ? [{ from, to }] : [...openForward(stateOf(calendar), from, to)];
  return outside(hours, primary).map((gap) => ({
    code: "uncovered",
    from: gap.from,
    to: gap.to,
    person: null,
    message: `Nobody is on call from ${toIso(gap.from)} to ${toIso(gap.to)}.`,
  }));
}

function twiceAtOnce({ layers }: OnCallRoster): readonly OnCallFinding[] {
  const shifts = layers.flatMap((layer) => layer.shifts).sort((a, b) => a.from - b.from);
  const lastOf = new Map<string, OnCallShift>();
  const findings: OnCallFinding[] = [];
  for (const shift of shifts) {
    const { person, layer, from } = shift;
    const before = lastOf.get(person);
    if (before !== undefined && before.to > from) {
      const to = Math.min(before.to, shift.to);
      const message = `${person} is on call in ${before.layer} and ${layer} from ${toIso(from)} to ${toIso(to)}.`;
      findings.push({ code: "twiceAtOnce", from, to, person, message });
    }
    if (before === undefined || before.to < shift.to) lastOf.set(person, shift);
  }
  return findings;
}

function neverOnCall(onCall: OnCall, { layers }: OnCallRoster, from: EpochMs, to: EpochMs): readonly OnCallFinding[] {
  const busy = new Set(layers.flatMap(({ shifts }) => shifts.map(({ person }) => person)));
  const names = new Set(compiledOf(onCall).layers.flatMap(({ people }) => people));
  return [...names]
    .filter((person) => !busy.has(person))
    .map((person) => ({ code: "neverOnCall", from, to, person, message: `${person} has no shift in this time.` }));
}
