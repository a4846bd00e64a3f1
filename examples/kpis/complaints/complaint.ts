import type { EpochMs } from "supportops/time";
import type { TextRecord } from "../read-records.js";
import { parseWallClock } from "../wall-clock.js";

/** The columns by which a table of consumer complaints is known. */
export const complaintColumns = [
  "date_received",
  "product",
  "channel",
  "date_sent_to_company",
  "company_response",
  "timely",
  "disputed",
];

/** One complaint. */
export interface Complaint {
  readonly receivedAt: EpochMs;
  readonly sentAt: EpochMs;
  readonly product: string;
  readonly channel: string;
  readonly isInProgress: boolean;
  readonly isTimely: boolean;
  /** Whether the consumer disputed the answer; `null` where the source says nothing. */
  readonly isDisputed: boolean | null;
}

/** Reads one row. */
export function parseComplaint(record: TextRecord): Complaint {
  const text = (column: string): string => record[column] ?? "";
  return {
    receivedAt: parseWallClock(text("date_received")),
    sentAt: parseWallClock(text("date_sent_to_company")),
    product: text("product"),
    channel: text("channel"),
    isInProgress: text("company_response") === "In progress",
    isTimely: text("timely") === "Yes",
    isDisputed: text("disputed") === "" ? null : text("disputed") === "Yes",
  };
}
