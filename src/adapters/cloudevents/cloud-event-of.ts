import { checkText } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { fingerprint } from "../../json/fingerprint.js";
import { checkInstant, toIso } from "../../time/instant.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { CloudEvent, CloudEventInput } from "./cloud-event.js";

/**
 * Writes an event in the structured JSON form of CloudEvents 1.0, for webhooks and automation tools. Without an `id` it
 * gets one from its content: the same event, sent twice, has the same id and is told once.
 *
 * @param input - What the event is to say; see {@link CloudEventInput}.
 * @returns The body to send as `application/cloudevents+json`.
 * @throws A {@link SupportOpsError} with codes `input.*` for missing texts and data that is no JSON, `time.*` for the
 * instant.
 * @see CloudEvents 1.0, JSON Event Format.
 * @example
 * ```ts
 * const breach = { source: "/support", type: "com.example.sla.breached.v1", at: "2025-03-10T14:45:00Z", data: { ticketId: "11102" } };
 * const event = cloudEventOf(breach);
 * [event.specversion, event.time, event.data]; // => ["1.0", "2025-03-10T14:45:00.000Z", { ticketId: "11102" }]
 * event.id === cloudEventOf(breach).id; // => true
 * ```
 */
export function cloudEventOf({ source, type, at, id, subject, dataschema, data }: CloudEventInput): CloudEvent {
  const issues: Issues = [];
  checkText(source, ["source"], issues);
  checkText(type, ["type"], issues);
  for (const [key, text] of Object.entries({ id, subject, dataschema }))
    if (text !== undefined) checkText(text, [key], issues);
  const time = checkInstant(at, ["at"], issues);
  throwIssues(issues);
  const instant = time as EpochMs;
  return {
    specversion: "1.0",
    id: id ?? fingerprint({ source, type, subject: subject ?? null, time: instant, data }),
    source,
    type,
    time: toIso(instant),
    ...(subject === undefined ? {} : { subject }),
    datacontenttype: "application/json",
    ...(dataschema === undefined ? {} : { dataschema }),
    data,
  };
}
