import type { Article } from "supportops/article";
import type { AgentInterval, Contact, ContactLeg } from "supportops/contact";
import type { QualityReview, SurveyResponse } from "supportops/survey";

/** 27 March 2026, 09:00 UTC. */
export const nineAt = Date.UTC(2026, 2, 27, 9);
export const secondMs = 1000;

/** An inbound call offered at nine, which nobody has answered yet. */
export function call(more: Partial<Contact> = {}): Contact {
  return {
    kind: "contact",
    id: "c1",
    conversationId: "c1",
    ticketId: null,
    channel: "voice",
    direction: "inbound",
    queueId: "billing",
    offeredAt: nineAt,
    answeredAt: null,
    abandonedAt: null,
    flowedOutAt: null,
    endedAt: null,
    ivrMs: null,
    queueMs: null,
    legs: [],
    transfers: 0,
    callback: false,
    fields: {},
    ...more,
  };
}

/** Calls that each got an outcome after so many seconds. */
export const answeredAfter = (seconds: number): Contact => call({ answeredAt: nineAt + seconds * secondMs });
export const abandonedAfter = (seconds: number): Contact => call({ abandonedAt: nineAt + seconds * secondMs });
export const flowedOutAfter = (seconds: number): Contact => call({ flowedOutAt: nineAt + seconds * secondMs });

/** An agent's part that began at nine and is done. */
export function part(talkMs: number, holdMs: number, wrapMs: number, agentId: string | null = "kim"): ContactLeg {
  return { agentId, answeredAt: nineAt, endedAt: nineAt + talkMs + holdMs + wrapMs, talkMs, holdMs, wrapMs };
}

/** An agent's paid hours from nine. */
export function shift(agentId: string, hours: number, more: Partial<AgentInterval> = {}): AgentInterval {
  return {
    kind: "agentInterval",
    agentId,
    groupId: "billing",
    state: "ready",
    activity: null,
    paid: true,
    from: nineAt,
    to: nineAt + hours * 3_600_000,
    ...more,
  };
}

/** An answer given at nine. */
export function answer(
  type: SurveyResponse["type"],
  score: number | null,
  more: Partial<SurveyResponse> = {},
): SurveyResponse {
  return {
    kind: "survey",
    id: "r1",
    type,
    ticketId: "t1",
    offeredAt: null,
    receivedAt: nineAt,
    complete: true,
    score,
    scale: null,
    raw: null,
    groupId: null,
    assigneeId: null,
    channel: null,
    fields: {},
    ...more,
  };
}

/** A review at nine. */
export function review(categories: QualityReview["categories"], more: Partial<QualityReview> = {}): QualityReview {
  return {
    kind: "review",
    id: "q1",
    at: nineAt,
    purpose: "quality",
    ticketId: null,
    agentId: null,
    groupId: null,
    categories,
    ...more,
  };
}

/** A published article of the first of March. */
export function article(more: Partial<Article> = {}): Article {
  return {
    kind: "article",
    id: "a1",
    state: "published",
    createdAt: Date.UTC(2026, 2, 1),
    updatedAt: null,
    verifiedAt: null,
    verificationDueAt: null,
    views: null,
    viewers: null,
    ownerId: null,
    groupId: null,
    version: null,
    tags: [],
    fields: {},
    ...more,
  };
}
