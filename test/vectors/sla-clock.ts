import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition, MessageCondition } from "supportops/condition";
import { type CaseLevel, type CaseTarget, clockIdOf } from "./sla-case.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const agentReply: MessageCondition = { event: "message", by: "agent", visibility: "public" };
const requesterMessage: MessageCondition = { event: "message", by: "endUser", visibility: "public" };
const created: EventCondition = { event: "created" };
const changeIntoSolved: EventCondition = { event: "status", before: { not: solved }, after: solved };

/** Only a clock that other clocks ask: it runs from an agent's first reply on. */
export const agentReplied: ClockDefinition = { id: "agentReplied", start: agentReply };

/** State values that must all be equal. */
export function conditionOf(values: Readonly<Record<string, string | null>>): Condition {
  return {
    all: Object.entries(values).map(([key, is]) =>
      key === "status"
        ? { field: "status.raw", is }
        : { field: key === "priority" ? "priority" : key === "group" ? "groupId" : `fields.${key}`, is },
    ),
  };
}

function levelOf({ status, active }: CaseLevel): Condition {
  const parts: Condition[] = [];
  if (status !== undefined) parts.push({ field: "status.raw", is: status });
  if (active !== undefined) parts.push(active ? { not: solved } : solved);
  return { all: parts };
}

/** The ticket's opening; of one that an agent opened privately the requester's first message. */
const firstContact: EventCondition = {
  anyOf: [
    { event: "message", opening: true, visibility: "public" },
    { event: "message", opening: true, by: ["endUser", "system"] },
    requesterMessage,
  ],
};

type Rules = Omit<ClockDefinition, "id" | "pause">;

/** Holds from the event `policyAttached` on, whose instant it is. */
const attachedAt = "fields.policyAttached";
const isAttached: Condition = { not: { field: attachedAt, is: null } };

/** The level that starts a clock in place of its own event, if it has one. */
function startLevelOf({ start, match, anchor }: CaseTarget): Condition | undefined {
  const levels: Condition[] = [];
  if (start !== undefined) levels.push(levelOf(start));
  if (match !== undefined) levels.push(conditionOf(match));
  if (anchor === "policyAttached") levels.push(isAttached);
  return levels.length === 0 ? undefined : { all: levels };
}

function startOf(target: CaseTarget, otherwise = created): EventCondition {
  const level = startLevelOf(target);
  return level === undefined ? otherwise : { becomes: level };
}

/** What cancels a clock: the loss of its start, if the target says so, or of its match. */
function cancelOf(target: CaseTarget): Pick<Rules, "cancel"> {
  const { match, cancelWhen } = target;
  const level = cancelWhen === "startNoLongerTrue" ? startLevelOf(target) : match && conditionOf(match);
  return level === undefined ? {} : { cancel: { ceases: level } };
}

const recurrences = { none: "none", perEvent: "perEvent", independent: "perEvent", sequential: "sequential" } as const;

/** How often a clock begins that usually does at each of its start events. */
function recurrenceOf({ recurrence = "perEvent" }: CaseTarget): Pick<Rules, "recurrence"> {
  return { recurrence: recurrences[recurrence] };
}

function customRules(target: CaseTarget): Rules {
  const { stop, resetOn, recurrence = "none" } = target;
  return {
    start: startOf(target),
    stop: stop === undefined ? { event: "field", field: "milestoneCompleted" } : { becomes: levelOf(stop) },
    ...cancelOf(target),
    ...(resetOn === undefined ? {} : { reset: { event: "field", field: resetOn.fieldChanged } }),
    recurrence: recurrences[recurrence],
    reopen: "ignore",
  };
}

const resolution = (target: CaseTarget): Rules => ({
  start: startOf(target),
  stop: { becomes: solved },
  ...cancelOf(target),
  reopen: target.reopen ?? "resume",
});

const rulesOf: Readonly<Record<string, (target: CaseTarget) => Rules>> = {
  firstReply: (target) => ({
    start: startOf(target, firstContact),
    stop: { anyOf: [agentReply, { event: "status", after: { field: "status.raw", is: target.stopOnStatus ?? [] } }] },
    ...cancelOf(target),
    reopen: "ignore",
    onSolve: target.onSolve ?? "cancel",
  }),
  nextReply: (target) =>
    target.variant === "includesFirstContact"
      ? {
          start: { anyOf: [requesterMessage, { event: "created", by: "endUser" }] },
          stop: agentReply,
          ...recurrenceOf(target),
        }
      : {
          start: { ...requesterMessage, before: { clock: agentReplied.id, state: "active" } },
          stop: { anyOf: [agentReply, changeIntoSolved] },
          ...recurrenceOf(target),
        },
  periodicUpdate: (target) => ({
    start: { ...agentReply, after: { not: solved } },
    stop: { anyOf: [agentReply, { becomes: solved }] },
    ...recurrenceOf(target),
    reopen: "ignore",
  }),
  requesterWait: resolution,
  custom: customRules,
  timeToOwn: (target) => ({
    start: startOf(target),
    stop: { event: "assignee", after: { not: { field: "assigneeId", is: null } } },
    ...cancelOf(target),
  }),
  timeToResolve: resolution,
  groupOwnership: (target) => {
    const owns: Condition = { all: [{ field: "groupId", is: target.group ?? null }, { not: solved }] };
    const level = startLevelOf(target);
    return {
      start: { becomes: level === undefined ? owns : { all: [owns, level] } },
      stop: { becomes: { not: owns } },
      ...cancelOf(target),
      ...recurrenceOf(target),
      reopen: "ignore",
    };
  },
};

/** Metrics that differ from another one only by the pauses their target gives. */
const sameAs: Readonly<Record<string, string>> = {
  pausableUpdate: "periodicUpdate",
  agentWork: "requesterWait",
  totalResolution: "requesterWait",
};

/** Where a clock counts from, in the words of the library; a clock that starts by matching counts from there anyway. */
function anchorOf(target: CaseTarget): NonNullable<ClockDefinition["anchor"]> {
  switch (target.anchor) {
    case undefined:
      return "event";
    case "policyAttached":
      return { field: attachedAt };
    case "ticketCreated":
    case "processStart":
      return "ticketCreated";
    case "matched":
      return startLevelOf(target) === undefined ? "policyMatched" : "event";
    default:
      throw new Error(`unknown anchor: ${target.anchor}`);
  }
}

/** The clock that a target of a case measures. */
export function clockOfTarget(target: CaseTarget, pauseOn: readonly string[]): ClockDefinition {
  const { metric, preset = metric } = target;
  const rules = rulesOf[sameAs[preset] ?? preset];
  if (rules === undefined) throw new Error(`unknown metric: ${preset}`);
  return {
    id: clockIdOf(target),
    ...rules(target),
    anchor: anchorOf(target),
    ...(pauseOn.length === 0 ? {} : { pause: { field: "status.raw", is: pauseOn } }),
  };
}
