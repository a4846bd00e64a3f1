import type { CalendarDefinition } from "supportops/calendar";
import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition } from "supportops/condition";
import type {
  EditionDefinition,
  LintCode,
  PlainPolicy,
  PolicyDefinition,
  SlaDefinition,
  SuspensionDefinition,
  TargetDefinition,
  TargetDueField,
  TargetWithin,
} from "supportops/sla";

const status = (...is: readonly string[]): Condition => ({ field: "status.category", is });
const priority = (...is: readonly string[]): Condition => ({ field: "priority", is });
const created: EventCondition = { event: "created" };
const solved = status("solved", "closed");
const agentReply: EventCondition = { event: "message", by: "agent", visibility: "public" };
const requesterMessage: EventCondition = { event: "message", by: "endUser" };

/** A definition without findings, its only clock changed. */
function clock(change: Partial<ClockDefinition>): SlaDefinition {
  return { clocks: [{ id: "work", start: created, stop: { becomes: solved }, ...change }], policies: [policy({})] };
}

/** What a policy of a case says otherwise than the usual one. */
type PolicyChange = Partial<Omit<PlainPolicy, "targets">> & {
  readonly targets?: readonly TargetDefinition[];
  readonly editions?: readonly EditionDefinition[];
};

/** What a target of a case says otherwise than the usual one. */
type TargetChange = Partial<TargetWithin> & { readonly dueField?: TargetDueField["dueField"] };

/** The same clock under policies of their own. */
function policies(...rows: readonly PolicyChange[]): SlaDefinition {
  return { ...clock({}), policies: rows.map((row, place) => policy({ id: `p${String(place)}`, ...row })) };
}

/** One policy with targets of its own. */
function targets(...rows: readonly TargetChange[]): SlaDefinition {
  return policies({ targets: rows.map(target) });
}

function policy({ targets: rows = [target({})], editions, ...change }: PolicyChange): PolicyDefinition {
  return editions === undefined ? { id: "all", ...change, targets: rows } : { id: "all", ...change, editions };
}

function target({ dueField, within = "PT4H", ...change }: TargetChange): TargetDefinition {
  const base = { clock: "work", calendar: "24x7", ...change };
  return dueField === undefined ? { ...base, within } : { ...base, dueField };
}

/** A second clock that asks something of the first. */
function asking(condition: Condition, first: Partial<ClockDefinition> = {}): SlaDefinition {
  const base = clock(first);
  const follow: ClockDefinition = { id: "follow", start: { becomes: condition }, stop: agentReply };
  return {
    ...base,
    clocks: [...base.clocks, follow],
    policies: [policy({ targets: [target({}), target({ clock: "follow" })] })],
  };
}

/** A calendar, and the target that counts with it. */
function hours(weekly: CalendarDefinition["weekly"], change: TargetChange = {}) {
  return {
    ...targets({ calendar: "desk", ...change }),
    calendars: [{ id: "desk", timeZone: "Europe/Berlin", weekly }],
  };
}

/** An edition with the usual target. */
function edition(id: string, change: Partial<EditionDefinition> = {}): EditionDefinition {
  return { id, targets: [target({})], ...change };
}

/** A suspension of some tickets. */
function outage(match: Condition): SuspensionDefinition {
  return { id: "outage", from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z", match };
}

/** A clock of one team, which another team cannot pause unless the clock is reopened there. */
const inTeam: Partial<ClockDefinition> = {
  start: { becomes: { field: "groupId", is: "a" } },
  stop: { anyOf: [{ becomes: solved }, { ceases: { field: "groupId", is: "a" } }] },
  pause: { field: "groupId", is: "b" },
};

/** A definition in which a rule fires at one place, and nothing else does; and one close to it in which nothing fires. */
export interface LintCase {
  readonly code: LintCode;
  readonly why: string;
  readonly fires: SlaDefinition;
  readonly at: string;
  readonly silent: SlaDefinition;
}

/** Cases by rule. */
export const lintCases: readonly LintCase[] = [
  {
    code: "clockNeverStarts",
    why: "no priority is high and low at once",
    fires: clock({ start: { becomes: { all: [priority("high"), priority("low")] } } }),
    at: "clocks.0.start",
    silent: clock({ start: { becomes: { any: [priority("high"), priority("low")] } } }),
  },
  {
    code: "clockNeverStarts",
    why: "nothing is waited for",
    fires: clock({ start: { anyOf: [] } }),
    at: "clocks.0.start",
    silent: clock({ start: { anyOf: [created] } }),
  },
  {
    code: "clockNeverStarts",
    why: "what always holds never ceases",
    fires: clock({ start: { ceases: { any: [{ tag: "vip" }, { not: { tag: "vip" } }] } } }),
    at: "clocks.0.start",
    silent: clock({ start: { ceases: { tag: "vip" } } }),
  },
  {
    code: "clockNeverStarts",
    why: "an event after which no category is left",
    fires: clock({
      start: { ...requesterMessage, after: { not: status("new", "open", "pending", "hold", "solved", "closed") } },
    }),
    at: "clocks.0.start",
    silent: clock({
      start: { ...requesterMessage, after: { not: status("new", "open", "pending", "hold", "solved") } },
    }),
  },
  {
    code: "clockNeverStops",
    why: "without a stop a promise can only be broken",
    fires: { ...clock({}), clocks: [{ id: "work", start: created, cancel: { becomes: solved } }] },
    at: "clocks.0",
    silent: { ...clock({}), clocks: [{ id: "work", start: created, onSolve: "fulfil" }] },
  },
  {
    code: "clockStartInsideStop",
    why: "a clock that starts while on hold is stopped by whatever is not open",
    fires: clock({ start: { becomes: status("hold") }, stop: { becomes: { not: status("open", "pending") } } }),
    at: "clocks.0.start",
    silent: clock({
      start: { becomes: status("hold", "open") },
      stop: { becomes: { not: status("open", "pending") } },
    }),
  },
  {
    code: "clockStartInsideStop",
    why: "a cancel condition that holds wherever the start does always cancels",
    fires: clock({
      start: { becomes: { all: [{ tag: "vip" }, priority("urgent")] } },
      cancel: { becomes: { field: "priority", atLeast: "high" } },
    }),
    at: "clocks.0.start",
    silent: clock({ start: { becomes: { tag: "vip" } }, cancel: { becomes: { field: "priority", atLeast: "high" } } }),
  },
  {
    code: "clockPhaseImpossible",
    why: "a clock without pause is never paused",
    fires: asking({ clock: "work", state: "paused" }),
    at: "clocks.1.start.becomes.state",
    silent: asking({ clock: "work", state: "paused" }, { pause: status("pending") }),
  },
  {
    code: "clockPhaseImpossible",
    why: "a suspension makes any clock stand still",
    fires: asking({ clock: "work", state: "paused" }),
    at: "clocks.1.start.becomes.state",
    silent: { ...asking({ clock: "work", state: "paused" }), suspensions: [outage({ tag: "vip" })] },
  },
  {
    code: "clockPhaseImpossible",
    why: "a clock that only a cancel ends is never stopped",
    fires: {
      clocks: [
        { id: "work", start: created, cancel: { becomes: solved } },
        {
          id: "follow",
          start: { becomes: { any: [{ clock: "work", state: "stopped" }, { tag: "vip" }] } },
          stop: agentReply,
        },
      ],
      policies: [policy({ targets: [target({ clock: "follow" })] })],
    },
    at: "clocks.1.start.becomes.any.0.state",
    silent: asking({ clock: "work", state: "cancelled" }),
  },
  {
    code: "clockUntargeted",
    why: "nobody asks for its time",
    fires: { ...clock({}), clocks: [...clock({}).clocks, { id: "idle", start: created, stop: agentReply }] },
    at: "clocks.1",
    silent: asking({ clock: "work", state: "stopped" }),
  },
  {
    code: "pauseNeverHappens",
    why: "a clock that ends when solved cannot be paused while solved",
    fires: clock({ pause: status("closed") }),
    at: "clocks.0.pause",
    silent: clock({ pause: status("closed", "pending") }),
  },
  {
    code: "pauseNeverHappens",
    why: "a clock that is cancelled when its team changes cannot be paused in another team",
    fires: clock({
      start: { becomes: { field: "groupId", is: "a" } },
      stop: agentReply,
      cancel: { ceases: { field: "groupId", is: ["a", "b"] } },
      pause: { field: "groupId", is: "c" },
    }),
    at: "clocks.0.pause",
    silent: clock({
      start: { becomes: { field: "groupId", is: "a" } },
      stop: agentReply,
      cancel: { ceases: { field: "groupId", is: ["a", "b"] } },
      pause: { field: "groupId", is: "b" },
    }),
  },
  {
    code: "pauseNeverHappens",
    why: "a clock that counts from creation takes in pauses before it starts",
    fires: clock({
      start: { becomes: status("open") },
      stop: { becomes: { not: status("open") } },
      pause: status("hold"),
    }),
    at: "clocks.0.pause",
    silent: clock({
      start: { becomes: status("open") },
      stop: { becomes: { not: status("open") } },
      pause: status("hold"),
      anchor: "ticketCreated",
    }),
  },
  {
    code: "pauseNeverHappens",
    why: "a clock that counts from its start is not paused before it",
    fires: clock({
      start: { becomes: status("open") },
      stop: { becomes: { not: status("open") } },
      pause: status("hold"),
      anchor: "event",
    }),
    at: "clocks.0.pause",
    silent: clock({
      start: { becomes: status("open") },
      stop: { becomes: { not: status("open") } },
      pause: status("hold"),
      anchor: { field: "fields.openedAt" },
    }),
  },
  {
    code: "pauseNeverHappens",
    why: "a cycle that is reopened need not be where it began",
    fires: clock({ ...inTeam, reopen: "ignore" }),
    at: "clocks.0.pause",
    silent: clock({ ...inTeam, reopen: "resume" }),
  },
  {
    code: "pauseNeverHappens",
    why: "a sequential cycle begins by itself, whatever holds then",
    fires: clock({
      start: { becomes: status("open") },
      stop: { becomes: solved },
      pause: solved,
      recurrence: "perEvent",
    }),
    at: "clocks.0.pause",
    silent: clock({
      start: { becomes: status("open") },
      stop: { becomes: solved },
      pause: solved,
      recurrence: "sequential",
    }),
  },
  {
    code: "pauseNeverHappens",
    why: "a clock started by a message may be open while solved",
    fires: clock({ pause: { all: [status("solved"), { tag: "vip" }] } }),
    at: "clocks.0.pause",
    silent: clock({ start: agentReply, pause: { all: [status("solved"), { tag: "vip" }] } }),
  },
  {
    code: "pauseNeverEnds",
    why: "a clock paused in every open status never counts",
    fires: clock({ pause: status("new", "open", "pending", "hold") }),
    at: "clocks.0.pause",
    silent: clock({ pause: status("new", "pending", "hold") }),
  },
  {
    code: "pauseHidesWait",
    why: "a tag can stop a reply clock in any status, and the customer does not see it",
    fires: clock({
      start: requesterMessage,
      stop: agentReply,
      pause: { any: [status("pending"), { tag: "snoozed" }] },
    }),
    at: "clocks.0.pause",
    silent: clock({ start: requesterMessage, stop: agentReply, pause: status("pending") }),
  },
  {
    code: "pauseHidesWait",
    why: "a clock of work is no wait for a reply",
    fires: clock({ start: { event: "message", opening: true }, stop: agentReply, pause: { tag: "snoozed" } }),
    at: "clocks.0.pause",
    silent: clock({ pause: { tag: "snoozed" } }),
  },
  {
    code: "recurrenceIdle",
    why: "a ticket is created once",
    fires: clock({ start: { anyOf: [created, { event: "message", opening: true }] }, recurrence: "perEvent" }),
    at: "clocks.0.recurrence",
    silent: clock({ start: { anyOf: [created, requesterMessage] }, recurrence: "perEvent" }),
  },
  {
    code: "reopenIdle",
    why: "a message that stopped the clock cannot be taken back",
    fires: clock({ stop: agentReply, reopen: "newCycle" }),
    at: "clocks.0.reopen",
    silent: clock({ stop: agentReply, reopen: "ignore" }),
  },
  {
    code: "policyNeverMatches",
    why: "a ticket is of one brand",
    fires: policies({
      match: {
        all: [
          { field: "brandId", is: "a" },
          { field: "brandId", is: ["b", "c"] },
        ],
      },
    }),
    at: "policies.0.match",
    silent: policies({
      match: {
        all: [
          { field: "fields.product", is: "a" },
          { field: "fields.product", is: ["b", "c"] },
        ],
      },
    }),
  },
  {
    code: "policyNeverMatches",
    why: "at most and at least take their bound in",
    fires: policies({
      match: {
        all: [
          { field: "priority", atMost: "normal" },
          { field: "priority", atLeast: "high" },
        ],
      },
    }),
    at: "policies.0.match",
    silent: policies({
      match: {
        all: [
          { field: "priority", atMost: "normal" },
          { field: "priority", atLeast: "normal" },
        ],
      },
    }),
  },
  {
    code: "policyNeverMatches",
    why: "what is at most 4 is not above 4",
    fires: policies({ match: { all: [{ field: "fields.n", atMost: 4 }, { not: { field: "fields.n", atMost: 4 } }] } }),
    at: "policies.0.match",
    silent: policies({ match: { all: [{ field: "fields.n", atMost: 4 }, { not: { field: "fields.m", atMost: 4 } }] } }),
  },
  {
    code: "policyNeverMatches",
    why: "no number is at least 5 and at most 4",
    fires: policies({
      match: {
        all: [
          { field: "fields.n", atLeast: 5 },
          { field: "fields.n", atMost: 4 },
        ],
      },
    }),
    at: "policies.0.match",
    silent: policies({
      match: {
        all: [
          { field: "fields.n", atLeast: 4 },
          { field: "fields.n", atMost: 4 },
        ],
      },
    }),
  },
  {
    code: "policyNeverMatches",
    why: "what is at least 5 is at least 4",
    fires: policies({
      match: { all: [{ field: "fields.n", atLeast: 5 }, { not: { field: "fields.n", atLeast: 4 } }] },
    }),
    at: "policies.0.match",
    silent: policies({
      match: { all: [{ field: "fields.n", atLeast: 4 }, { not: { field: "fields.n", atLeast: 5 } }] },
    }),
  },
  {
    code: "policyNeverMatches",
    why: "what is at most 4 is at most 5",
    fires: policies({ match: { all: [{ field: "fields.n", atMost: 4 }, { not: { field: "fields.n", atMost: 5 } }] } }),
    at: "policies.0.match",
    silent: policies({ match: { all: [{ field: "fields.n", atMost: 5 }, { not: { field: "fields.n", atMost: 4 } }] } }),
  },
  {
    code: "policyNeverMatches",
    why: "what is no number is neither",
    fires: policies({
      match: { all: [{ field: "fields.n", atLeast: 5 }, { not: { field: "fields.n", atLeast: 5 } }] },
    }),
    at: "policies.0.match",
    silent: policies({
      match: { all: [{ not: { field: "fields.n", atLeast: 5 } }, { not: { field: "fields.n", atMost: 4 } }] },
    }),
  },
  {
    code: "policyNeverMatches",
    why: "a tag is there or not",
    fires: policies({ match: { all: [{ tag: "a" }, { not: { tag: "a" } }] } }),
    at: "policies.0.match",
    silent: policies({ match: { all: [{ tag: "a" }, { not: { tag: "b" } }] } }),
  },
  {
    code: "policyShadowed",
    why: "the first one matches every ticket",
    fires: policies({}, { match: { tag: "gold" } }),
    at: "policies.1",
    silent: policies({ match: { tag: "gold" } }, {}),
  },
  {
    code: "policyShadowed",
    why: "two together match all that the third does, and neither alone",
    fires: policies(
      { match: priority("low") },
      { match: { field: "priority", atLeast: "high" } },
      { match: priority("low", "urgent") },
    ),
    at: "policies.2",
    silent: policies(
      { match: priority("low") },
      { match: { field: "priority", atLeast: "high" } },
      { match: priority("low", "normal") },
    ),
  },
  {
    code: "policyShadowed",
    why: "policies of different slots do not compete",
    fires: policies({ slot: "team" }, { slot: "team" }),
    at: "policies.1",
    silent: policies({ slot: "team" }, {}),
  },
  {
    code: "policyShadowed",
    why: "a policy that names no slot is in the one called customer",
    fires: policies({ slot: "customer" }, {}),
    at: "policies.1",
    silent: policies({ slot: "customer" }, { slot: "team" }),
  },
  {
    code: "policyShadowed",
    why: "in a slot where all that match count, none keeps another one out",
    fires: { ...policies({}, {}), slots: [{ id: "customer", matches: "first" }] },
    at: "policies.1",
    silent: { ...policies({}, {}), slots: [{ id: "customer", matches: "all" }] },
  },
  {
    code: "policyShadowed",
    why: "a policy that is valid for some time leaves tickets to the next one at other times",
    fires: policies({ editions: [edition("a"), edition("b", { from: "2026-01-01T00:00:00Z" })] }, {}),
    at: "policies.1",
    silent: policies({ editions: [edition("a", { from: "2026-01-01T00:00:00Z" })] }, {}),
  },
  {
    code: "policyEmpty",
    why: "an edition without targets exempts tickets as well",
    fires: policies({ match: { tag: "vip" }, editions: [{ ...edition("a"), targets: [] }] }, {}),
    at: "policies.0.editions.0.targets",
    silent: policies({ match: { tag: "vip" }, editions: [edition("a")] }, {}),
  },
  {
    code: "policyEmpty",
    why: "it exempts tickets",
    fires: policies({ match: { tag: "spam" }, targets: [] }, {}),
    at: "policies.0.targets",
    silent: policies({ match: { tag: "spam" } }, {}),
  },
  {
    code: "targetShadowed",
    why: "the row without when comes first",
    fires: targets({}, { when: priority("urgent"), within: "PT1H" }),
    at: "policies.0.targets.1",
    silent: targets({ when: priority("urgent"), within: "PT1H" }, {}),
  },
  {
    code: "targetShadowed",
    why: "a row that reads its due instant from a field leaves tickets without the field to the next one",
    fires: targets({ within: "PT1H" }, { dueField: "fields.dueAt" }),
    at: "policies.0.targets.1",
    silent: targets({ dueField: "fields.dueAt" }, { within: "PT1H" }),
  },
  {
    code: "targetShadowed",
    why: "rows of another edition do not come before",
    fires: policies({ editions: [{ ...edition("a"), targets: [target({}), target({})] }] }),
    at: "policies.0.editions.0.targets.1",
    silent: policies({ editions: [edition("a"), edition("b", { from: "2026-01-01T00:00:00Z" })] }),
  },
  {
    code: "targetNeverApplies",
    why: "the policy is for other tickets",
    fires: policies({
      match: priority("low"),
      targets: [target({ when: { field: "priority", atLeast: "high" } }), target({})],
    }),
    at: "policies.0.targets.0.when",
    silent: policies({
      match: priority("low", "urgent"),
      targets: [target({ when: { field: "priority", atLeast: "high" } }), target({})],
    }),
  },
  {
    code: "targetBeyondYear",
    why: "2000 hours are 50 weeks of 40 hours, 2100 are more than the 52 a year has",
    fires: hours({ "mon-fri": [["09:00", "17:00"]] }, { within: { hours: 2100 } }),
    at: "policies.0.targets.0.within",
    silent: hours({ "mon-fri": [["09:00", "17:00"]] }, { within: { hours: 2000 } }),
  },
  {
    code: "atRiskAtEdge",
    why: "a threshold above 99 percent warns of nothing",
    fires: targets({ atRisk: { percent: 99.5 } }),
    at: "policies.0.targets.0.atRisk",
    silent: targets({ atRisk: { percent: 99 } }),
  },
  {
    code: "atRiskAtEdge",
    why: "a threshold below 1 percent warns always",
    fires: targets({ atRisk: { percent: 0.5 } }),
    at: "policies.0.targets.0.atRisk",
    silent: targets({ atRisk: { before: "PT3H59M59S" } }),
  },
  {
    code: "suspensionNeverHappens",
    why: "a ticket has one channel",
    fires: {
      ...clock({}),
      suspensions: [
        outage({
          all: [
            { field: "channel", is: "chat" },
            { field: "channel", is: "web" },
          ],
        }),
      ],
    },
    at: "suspensions.0.match",
    silent: { ...clock({}), suspensions: [outage({ field: "channel", is: ["chat", "web"] })] },
  },
  {
    code: "calendarUnused",
    why: "a target names another one",
    fires: hours({ "mon-fri": [["09:00", "17:00"]] }, { calendar: "24x7" }),
    at: "calendars.0",
    silent: hours({ "mon-fri": [["09:00", "17:00"]] }, { calendar: { field: "calendarId", otherwise: "24x7" } }),
  },
  {
    code: "calendarNearlyClosed",
    why: "half an hour a week",
    fires: hours({ mon: [["09:00", "09:30"]] }),
    at: "calendars.0",
    silent: hours({ mon: [["09:00", "10:01"]] }),
  },
  {
    code: "priorityUndeclared",
    why: "case counts",
    fires: targets({ when: priority("urgent", "High") }),
    at: "policies.0.targets.0.when.is",
    silent: targets({ when: { field: "priority", is: ["urgent", null] } }),
  },
  {
    code: "statusCategoryUnknown",
    why: "on-hold is a vendor's word",
    fires: clock({ pause: status("pending", "on-hold") }),
    at: "clocks.0.pause.is",
    silent: clock({ pause: { any: [status("pending"), { field: "status.raw", is: "on-hold" }] } }),
  },
  ...(
    ["priority", "assignee_id", "group", "Status", "piority", "channell", "prioirty", "prioritu", "chhannel"] as const
  ).map(
    (name): LintCase => ({
      code: "fieldMisspelt",
      why: `${name} is no custom field`,
      fires: policies({ match: { field: `fields.${name}`, is: "x" } }),
      at: "policies.0.match.field",
      silent: policies({ match: { field: "fields.organization.plan", is: "x" } }),
    }),
  ),
  {
    code: "fieldMisspelt",
    why: "a priority that changes is no field event",
    fires: clock({ reset: { event: "field", field: "priority" } }),
    at: "clocks.0.reset.field",
    silent: clock({ reset: { event: "field", field: "severity" } }),
  },
];
