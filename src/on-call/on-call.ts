import type { Calendar } from "../calendar/calendar.js";
import type { Zone } from "../time/zone.js";
import type { IssuePath } from "../errors/issue.js";
import { throwIssue } from "../errors/issues.js";
import type { EpochMs } from "../time/instant-input.js";
import type { OnCallDefinition } from "./on-call-definition.js";
import type { Span } from "./shift.js";
import type { TurnDays } from "./turn-days.js";

/** An override made ready. */
export interface CompiledOverride extends Span {
  readonly person: string | null;
}

/** A layer made ready. */
export interface CompiledLayer {
  readonly id: string;
  readonly zone: Zone;
  readonly people: readonly string[];
  /** Wall time of the hand-over, as milliseconds since 00:00. */
  readonly handOverMs: number;
  readonly turnDays: TurnDays;
  /** When it ends for good. */
  readonly endAt: EpochMs;
  /** The hours it covers, or `null` for round the clock. */
  readonly hours: Calendar | null;
  /** By number of a turn, who has it instead. */
  readonly swapped: ReadonlyMap<number, string>;
  /** In order; of two that overlap the later one counts. */
  readonly overrides: readonly CompiledOverride[];
}

/** An on-call definition made ready. */
export interface CompiledOnCall {
  readonly layers: readonly CompiledLayer[];
}

/** Marks a compiled schedule, also one of another copy of the package, and holds what was compiled. */
export const onCallBrand: unique symbol = Symbol.for("supportops.onCall");

/** A compiled on-call schedule, made by `compileOnCall`. It cannot be cloned: send the definition. */
export interface OnCall {
  /** The definition's id, or `null`. */
  readonly id: string | null;
  /** The definition it was compiled from. */
  readonly definition: OnCallDefinition;
  /** Hash of the definition. */
  readonly fingerprint: string;
  /** @internal What was compiled. */
  readonly [onCallBrand]: CompiledOnCall;
}

/**
 * What was compiled into an on-call schedule.
 *
 * @throws A {@link SupportOpsError} with code `onCall.handleExpected` for anything else.
 */
export function compiledOf(onCall: OnCall, path: IssuePath = ["onCall"]): CompiledOnCall {
  if (typeof onCall === "object" && (onCall as OnCall | null) !== null && onCallBrand in onCall)
    return onCall[onCallBrand];
  const message = "Expected an on-call schedule made by compileOnCall.";
  return throwIssue("onCall.handleExpected", path, { message, received: onCall });
}
