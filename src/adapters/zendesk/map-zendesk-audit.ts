import { logSchedule } from "../payload/log-other-events.js";
import { idOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import { mapChange } from "./map-zendesk-change.js";
import { mapChat } from "./map-zendesk-chat.js";
import { commentTypes, mapComment, mapPrivacyChange } from "./map-zendesk-comment.js";
import { mapRatingEvent, type SurveysSeen } from "./map-zendesk-survey.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { passedOverTypes } from "./zendesk-event-types.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";

/** What of a ticket was told already, across its audits. */
export interface FactsSeen {
  readonly surveys: SurveysSeen;
  /** Chat messages, each with the event it was first read from. */
  readonly chatMessages: Map<string, unknown>;
  /** The comment or chat entry that holds the text the ticket was opened with. */
  readonly opening: PayloadRow | undefined;
}

/** Adds the events of one audit to the log; types that are not known are noted. */
export function mapAudit(log: ZendeskLog, audit: ZendeskAudit, seen: FactsSeen): void {
  for (const row of audit.events) mapEvent(log, audit, row, seen);
}

function mapEvent(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, seen: FactsSeen): void {
  const { type } = row;
  if (commentTypes.includes(type)) return mapComment(log, audit, row, seen.opening);
  switch (type) {
    case "Create": // Read into the initial state.
      return;
    case "Change":
      return mapChange(log, audit, row, seen.surveys);
    case "CommentPrivacyChange":
      return mapPrivacyChange(log, audit, row);
    case "SatisfactionRating":
      return mapRatingEvent(log, audit, row, seen.surveys);
    case "ChatStartedEvent":
    case "ChatEndedEvent":
      return mapChat(log, row, seen.chatMessages, seen.opening);
    case "ScheduleAssignment":
      return logSchedule(log, auditMoment(log, audit), {
        from: idOf(row["previous_schedule_id"]),
        to: idOf(row["new_schedule_id"]),
      });
    default:
      if (passedOverTypes.has(type)) return;
      log.notes.add("unknown", "audits[].events[].type", `An event ${showWord(type)} is not known and was left out.`);
  }
}
