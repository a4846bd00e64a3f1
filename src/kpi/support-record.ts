import type { Article } from "../article/article.js";
import type { ArticleUse } from "../article/article-use.js";
import type { AgentInterval } from "../contact/agent-interval.js";
import type { Contact } from "../contact/contact.js";
import type { OperatingCost } from "../contact/operating-cost.js";
import type { QualityReview } from "../survey/quality-review.js";
import type { SurveyResponse } from "../survey/survey-response.js";
import type { FieldValue, TicketState, TicketStatus } from "../ticket/ticket-state.js";

/** Everything besides tickets that a report can take in; `kind` tells which is which. */
export type SupportRecord =
  | Contact
  | AgentInterval
  | OperatingCost
  | SurveyResponse
  | QualityReview
  | Article
  | ArticleUse;

const recordKinds: Readonly<Record<SupportRecord["kind"], true>> = {
  contact: true,
  agentInterval: true,
  operatingCost: true,
  survey: true,
  review: true,
  article: true,
  articleUse: true,
};

/** Tells a record from anything else by its kind. */
export function isSupportRecord(value: unknown): value is SupportRecord {
  const { kind } = (value ?? {}) as Partial<SupportRecord>;
  return typeof kind === "string" && Object.hasOwn(recordKinds, kind);
}

/** What a record says about itself, in the words of a ticket's state. */
interface RecordDimensions {
  readonly groupId?: string | null;
  readonly assigneeId?: string | null;
  readonly channel?: string | null;
  readonly type?: string | null;
  readonly tags?: readonly string[];
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

/** A record has no status: conditions and groups read `null`, as for any field that is not set. */
const noStatus = { raw: null, category: null } as unknown as TicketStatus;

/**
 * A record as the state of a ticket, so that one list of groups and one population serve all that a report takes in:
 * a queue, team, collection is `groupId`, an agent `assigneeId`; the rest is `channel`, `type`, `tags` and `fields`.
 */
export function stateOfRecord(record: SupportRecord): TicketState {
  const { groupId, assigneeId, channel, type, tags, fields }: RecordDimensions = dimensionsOf(record);
  return {
    status: noStatus,
    priority: null,
    type: type ?? null,
    channel: channel ?? null,
    requesterId: null,
    organizationId: null,
    assigneeId: assigneeId ?? null,
    groupId: groupId ?? null,
    brandId: null,
    calendarId: null,
    tags: tags ?? [],
    fields: fields ?? {},
  };
}

function dimensionsOf(record: SupportRecord): RecordDimensions {
  switch (record.kind) {
    case "contact":
      return {
        groupId: record.queueId,
        assigneeId: record.legs[0]?.agentId ?? null,
        channel: record.channel,
        fields: { ...record.fields, direction: record.direction, callback: record.callback },
      };
    case "agentInterval":
    case "review":
      return { groupId: record.groupId, assigneeId: record.agentId };
    default:
      return record;
  }
}
