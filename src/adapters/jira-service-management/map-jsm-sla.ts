import type { SlaEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { logSla } from "../payload/log-other-events.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import { readVendorClocks } from "./jira-service-management-vendor-clocks.js";
import type { JsmLog } from "./jsm-log.js";

/** Adds what Jira's own clocks did to the log, for comparison; pauses are not in the payload. */
export function mapSla(log: JsmLog, metrics: readonly PayloadRow[]): void {
  for (const { metric, instance, startedAt, breachedAt, stoppedAt } of readVendorClocks(metrics, log.notes)) {
    const add = (action: SlaEvent["action"], at: EpochMs | null, path: string): void => {
      if (at !== null) logSla(log, { at, actor: systemActor, path }, { metric, instance, action });
    };
    add("activate", startedAt, "sla[].startTime");
    add("breach", breachedAt, "sla[].breachTime");
    add("fulfil", stoppedAt, "sla[].stopTime");
  }
}
