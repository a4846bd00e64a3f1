import fc from "fast-check";
import type { Article, ArticleUse } from "supportops/article";
import type { AgentInterval, Contact, ContactLeg, OperatingCost } from "supportops/contact";
import type { SupportRecord } from "supportops/kpi";
import type { QualityReview, SurveyResponse } from "supportops/survey";

const firstAt = Date.UTC(2026, 2, 2);
const quarterHourMs = 900_000;

/** An instant of March 2026, mostly on a quarter of an hour, so that instants meet. */
const instant = fc.nat({ max: 40 * 96 }).map((quarters) => firstAt + quarters * quarterHourMs);
const lengthMs = fc.oneof(
  fc.nat({ max: 40 }).map((seconds) => seconds * 1000),
  fc.nat({ max: 90_000_000 }),
);
const word = (...words: readonly string[]): fc.Arbitrary<string | null> => fc.constantFrom(null, ...words);
const group = word("billing", "technical");
const agent = fc.constantFrom("kim", "lee", "sam", "ada", "bo", "cy");

const leg: fc.Arbitrary<
  { readonly startMs: number; readonly isDone: boolean } & Omit<ContactLeg, "answeredAt" | "endedAt">
> = fc.record({
  agentId: fc.option(agent),
  startMs: lengthMs,
  isDone: fc.boolean(),
  talkMs: lengthMs,
  holdMs: lengthMs,
  wrapMs: lengthMs,
});

const contact: fc.Arbitrary<Contact> = fc
  .record({
    id: fc.uuid(),
    channel: fc.constantFrom("voice", "chat"),
    direction: fc.constantFrom("inbound", "inbound", "inbound", "outbound"),
    queueId: group,
    offeredAt: instant,
    outcome: fc.constantFrom("answered", "answered", "abandoned", "flowedOut", "waiting"),
    // Now and then a source has the outcome before the offer.
    waitMs: fc.oneof({ weight: 9, arbitrary: lengthMs }, { weight: 1, arbitrary: fc.constant(-1000) }),
    parts: fc.array(leg, { maxLength: 2 }),
    callback: fc.boolean(),
  })
  .map(({ id, outcome, waitMs, parts, offeredAt, ...rest }): Contact => {
    const at = (meant: string) => (outcome === meant ? offeredAt + waitMs : null);
    const legs = (outcome === "answered" ? parts : []).map(({ startMs, isDone, ...part }): ContactLeg => {
      const answeredAt = offeredAt + startMs;
      const endedAt = isDone ? answeredAt + part.talkMs + part.holdMs + part.wrapMs : null;
      return { ...part, answeredAt, endedAt };
    });
    return {
      kind: "contact",
      id,
      conversationId: id,
      ticketId: null,
      offeredAt,
      answeredAt: at("answered"),
      abandonedAt: at("abandoned"),
      flowedOutAt: at("flowedOut"),
      endedAt: null,
      ivrMs: null,
      queueMs: null,
      legs,
      transfers: 0,
      fields: {},
      ...rest,
    };
  });

const agentInterval: fc.Arbitrary<AgentInterval> = fc
  .record({
    agentId: agent,
    groupId: group,
    state: fc.constantFrom("handling", "ready", "notReady", "loggedOut"),
    activity: word("Meeting", "Back office"),
    paid: fc.boolean(),
    from: instant,
    length: fc.option(fc.oneof(lengthMs, fc.constant(-1000))),
  })
  .map(
    ({ from, length, ...rest }): AgentInterval => ({
      kind: "agentInterval",
      ...rest,
      from,
      to: length === null ? null : from + length,
    }),
  );

const operatingCost: fc.Arbitrary<OperatingCost> = fc.record({
  kind: fc.constant("operatingCost"),
  at: instant,
  groupId: group,
  amountMinor: fc.oneof(fc.nat({ max: 1_000_000 }), fc.constant(-1)),
  currency: fc.constantFrom("EUR", "EUR", "USD"),
});

const scales = { csat: [1, 5], nps: [0, 10], ces: [1, 7] } as const;

const survey: fc.Arbitrary<SurveyResponse> = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom("csat", "nps", "ces"),
    ticketId: word("t1"),
    offeredAt: fc.option(instant),
    receivedAt: fc.option(instant),
    complete: fc.boolean(),
    score: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(2.5, Number.NaN)),
    hasScale: fc.boolean(),
    groupId: group,
    assigneeId: fc.option(agent),
    channel: word("email"),
  })
  .map(
    ({ score, hasScale, ...rest }): SurveyResponse => ({
      kind: "survey",
      ...rest,
      score: rest.receivedAt === null ? null : score,
      scale: hasScale ? scales[rest.type] : null,
      raw: null,
      fields: {},
    }),
  );

const review: fc.Arbitrary<QualityReview> = fc.record({
  kind: fc.constant("review"),
  id: fc.uuid(),
  at: instant,
  purpose: fc.constantFrom("quality", "quality", "calibration", "self"),
  ticketId: fc.constant(null),
  agentId: fc.option(agent),
  groupId: group,
  categories: fc.array(
    fc.record({
      score: fc.option(fc.integer({ min: 0, max: 5 })),
      min: fc.constant(1),
      max: fc.constantFrom(1, 5, 5, 5),
      weight: fc.nat({ max: 3 }),
      critical: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

const article: fc.Arbitrary<Article> = fc.record({
  kind: fc.constant("article"),
  id: fc.uuid(),
  state: fc.constantFrom("draft", "published", "published", "archived"),
  createdAt: instant,
  updatedAt: fc.constant(null),
  verifiedAt: fc.constant(null),
  verificationDueAt: fc.option(instant),
  views: fc.constant(null),
  viewers: fc.constant(null),
  ownerId: fc.constant(null),
  groupId: group,
  version: fc.constant(null),
  tags: fc.constant([]),
  fields: fc.constant({}),
});

const articleUse: fc.Arbitrary<ArticleUse> = fc.record({
  kind: fc.constant("articleUse"),
  articleId: fc.constantFrom("a1", "a2"),
  ticketId: fc.uuid(),
  at: instant,
  use: fc.constantFrom("linked", "linked", "created"),
  groupId: group,
});

/** Any record that a report takes in besides tickets, faulty ones now and then. */
export const arbitraryRecord: fc.Arbitrary<SupportRecord> = fc.oneof(
  { weight: 4, arbitrary: contact },
  { weight: 3, arbitrary: agentInterval },
  { weight: 1, arbitrary: operatingCost },
  { weight: 3, arbitrary: survey },
  { weight: 1, arbitrary: review },
  { weight: 1, arbitrary: article },
  { weight: 1, arbitrary: articleUse },
);

/** A record as it was known at an instant; none if it was not known at all. */
export function recordAsSeenAt(record: SupportRecord, asOf: number): readonly SupportRecord[] {
  const known = (at: number | null): number | null => (at === null || at > asOf ? null : at);
  switch (record.kind) {
    case "contact": {
      const { answeredAt, abandonedAt, flowedOutAt, legs } = record;
      if (record.offeredAt > asOf) return [];
      const begun = legs.filter((part) => part.answeredAt <= asOf);
      return [
        {
          ...record,
          answeredAt: known(answeredAt),
          abandonedAt: known(abandonedAt),
          flowedOutAt: known(flowedOutAt),
          legs: begun.map((part) => ({ ...part, endedAt: known(part.endedAt) })),
        },
      ];
    }
    case "agentInterval":
      return record.from >= asOf ? [] : [{ ...record, to: record.to === null || record.to < asOf ? record.to : null }];
    case "survey": {
      const receivedAt = known(record.receivedAt);
      const score = receivedAt === null ? null : record.score;
      return [{ ...record, offeredAt: known(record.offeredAt), receivedAt, score }];
    }
    case "article":
      return record.createdAt > asOf ? [] : [record];
    default:
      return record.at > asOf ? [] : [record];
  }
}
