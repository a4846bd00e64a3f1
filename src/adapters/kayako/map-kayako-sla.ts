import { logSla } from "../payload/log-other-events.js";
import { instantOf, isRow, listOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { KayakoLog } from "./kayako-log.js";

const states: readonly unknown[] = ["ACTIVE", "PAUSED", "COMPLETED"];

/** Adds what Kayako's own clocks came to, for comparison: it tells their state of today and when they were completed. */
export function mapMetrics(log: KayakoLog, row: PayloadRow): void {
  const path = "case.sla_metrics[]";
  for (const metric of listOf(row["sla_metrics"])) {
    const type = isRow(metric) ? textOf(metric["type"]) : null;
    if (!isRow(metric) || type === null) log.notes.add("incomplete", path, "A clock does not say what it measures.");
    else mapMetric(log, metric, type, path);
  }
}

function mapMetric(log: KayakoLog, metric: PayloadRow, type: string, path: string): void {
  const { state } = metric;
  const completedAt = instantOf(metric["completed_at"]);
  if (!states.includes(state)) log.notes.add("unknown", `${path}.state`, `A state ${showWord(state)} is not known.`);
  if (metric["is_breached"] === true) {
    log.notes.add("incomplete", `${path}.is_breached`, "A clock was breached, and Kayako does not say when.");
  }
  if (state !== "COMPLETED") return;
  if (completedAt === null) {
    log.notes.add("incomplete", `${path}.completed_at`, "A clock was completed and does not say when.");
    return;
  }
  const moment = { at: completedAt, actor: systemActor, path: `${path}.completed_at` };
  logSla(log, moment, { metric: type, instance: null, action: "fulfil" });
}
