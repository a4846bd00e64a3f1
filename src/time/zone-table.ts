import { checkFields, listOf } from "../errors/check-fields.js";
import { checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { ZoneTransition } from "./find-transitions.js";
import { checkInstant } from "./instant.js";
import type { DurationMs, EpochMs } from "./instant-input.js";

/** A zone's offsets over a span of time as plain data, for runtimes without zone data and for reproducible results. */
export interface ZoneTable {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** First instant the table covers. */
  readonly from: EpochMs;
  /** End of the span it covers, itself not covered. */
  readonly to: EpochMs;
  /** Offset from UTC at `from`, positive east of Greenwich. */
  readonly offsetMs: DurationMs;
  /** Every change of offset inside the span, ordered by instant. */
  readonly transitions: readonly ZoneTransition[];
}

/** No zone has been further from UTC than Manila's 15:56 before 1844; from 1900 on all are within 15 hours. */
const widestOffsetMs = 18 * 3_600_000;

function checkOffset(value: unknown, path: IssuePath, issues: Issues): DurationMs | undefined {
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= widestOffsetMs) return value;
  return refuse(value, path, issues, "time.zoneTableInvalid", "whole milliseconds within 18 hours of UTC");
}

function checkTransition(value: unknown, path: IssuePath, issues: Issues): ZoneTransition | undefined {
  return checkFields(value, path, issues, { at: checkInstant, offsetMs: checkOffset });
}

/** Reads a zone table; reports `time.zoneTableInvalid`, and `input.*` and `time.*` for its parts. */
export function checkZoneTable(value: unknown, path: IssuePath, issues: Issues): ZoneTable | undefined {
  const table = checkFields<ZoneTable>(value, path, issues, {
    timeZone: checkText,
    from: checkInstant,
    to: checkInstant,
    offsetMs: checkOffset,
    transitions: listOf(checkTransition),
  });
  if (table === undefined || isOrdered([table.from, ...table.transitions.map(({ at }) => at), table.to])) return table;
  const at = [...path, "transitions"];
  return refuse(table.transitions, at, issues, "time.zoneTableInvalid", "ascending instants inside the table's span");
}

function isOrdered(instants: readonly EpochMs[]): boolean {
  return instants.every((at, index) => index === 0 || at > (instants[index - 1] as EpochMs));
}
