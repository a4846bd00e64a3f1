import { five9Calls } from "supportops/adapters/five9";
import { handleTimeAt } from "supportops/contact";
import { toIso } from "supportops/time";
import type { Folder } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";

/** The facts of a folder with a Call Log; its times state no zone, so the settings do, or else they count as UTC. */
export function facts(folder: Folder, { timeZone }: Settings) {
  const rows = folder.names.filter((name) => /call_?log.*\.csv$/.test(name)).flatMap((name) => folder.csv(name));
  if (rows.length === 0) throw new RunnerError("runner.rowsMissing", "There is no call_log.csv.");
  const { value } = five9Calls({ rows }, { timeZone: timeZone ?? "UTC" });
  return {
    time_zone: timeZone ?? "UTC",
    calls: value.map((contact) => {
      const { id, offeredAt, answeredAt, abandonedAt, endedAt, ivrMs, queueMs, legs, transfers } = contact;
      const handled = handleTimeAt(contact, Number.MAX_SAFE_INTEGER);
      return {
        callId: id,
        direction: contact.direction,
        queue: contact.queueId,
        offered_at: toIso(offeredAt),
        end: endedAt === null ? null : toIso(endedAt),
        abandoned: abandonedAt !== null,
        ivr_ms: ivrMs,
        queue_wait_ms: queueMs,
        answered_after_ms: answeredAt === null ? null : answeredAt - offeredAt,
        agents: new Set(legs.map(({ agentId }) => agentId)).size,
        talk_ms: handled?.talkMs ?? null,
        hold_ms: handled?.holdMs ?? null,
        acw_ms: handled?.wrapMs ?? null,
        handle_ms: handled?.handleMs ?? null,
        transfers,
      };
    }),
  };
}
