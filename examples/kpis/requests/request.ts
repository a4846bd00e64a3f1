import type { EpochMs } from "supportops/time";
import type { TextRecord } from "../read-records.js";
import { parseOptionalWallClock, parseWallClock } from "../wall-clock.js";

/** The columns by which a table of 311 requests is known. */
export const requestColumns = ["open_dt", "sla_target_dt", "closed_dt", "on_time", "case_status", "type", "source"];

/** One request: it has no events, only its last state. */
export interface Request {
  readonly openedAt: EpochMs;
  /** When it was promised, or `null` without a promise. */
  readonly targetAt: EpochMs | null;
  /** When it was closed, or `null` while it is open. */
  readonly closedAt: EpochMs | null;
  /** What the source says about the promise; it says ONTIME where there is none. */
  readonly onTime: string;
  readonly status: string;
  readonly type: string;
  readonly source: string;
}

/** Reads one row. */
export function parseRequest(record: TextRecord): Request {
  const text = (column: string): string => record[column] ?? "";
  return {
    openedAt: parseWallClock(text("open_dt")),
    targetAt: parseOptionalWallClock(text("sla_target_dt")),
    closedAt: parseOptionalWallClock(text("closed_dt")),
    onTime: text("on_time"),
    status: text("case_status"),
    type: text("type"),
    source: text("source"),
  };
}
