import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition, MessageCondition } from "supportops/condition";
import { type CaseLevel, type CaseTarget, clockIdOf } from "./sla-case.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const agentReply: MessageCondition = { event: "message", by: "agent", visibility: "public" };
const requesterMessage: MessageCondition = { event: "message", by: "endUser", visibility: "public" };
const created: EventCondition = { event: "created" };
const changeIntoSolved: EventCondition = { event: "status", before: { not: solved }, after: solved };

/** Only a clock that other clocks ask: whether an agent has replied at all. */
export const agentReplied: ClockDefinition = { id: "agentReplied", start: created, stop: agentReply, reopen: "ignore" };

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

type Rules = Omit<ClockDefinition, "id" | "pause">;

/** The level that starts a custom clock, if it has one. */
function startLevelOf({ start, match }: CaseTarget): Condition | undefined {
  if (start !== undefined) return levelOf(start);
  return match === undefined ? undefined : conditionOf(match);
}

const recurrences = { none: "none", perEvent: "perEvent", independent: "perEvent", sequential: "sequential" } as const;

function customRules(target: CaseTarget): Rules {
  const { stop, match, cancelWhen, resetOn, recurrence = "none" } = target;
  const level = startLevelOf(target);
  const endsWith = cancelWhen === "startNoLongerTrue" ? level : match && conditionOf(match);
  return {
    start: level === undefined ? created : { becomes: level },
    stop: stop === undefined ? { event: "field", field: "milestoneCompleted" } : { becomes: levelOf(stop) },
    ...(endsWith === undefined ? {} : { cancel: { ceases: endsWith } }),
    ...(resetOn === undefined ? {} : { reset: { event: "field", field: resetOn.fieldChanged } }),
    recurrence: recurrences[recurrence],
    reopen: "ignore",
  };
}

const resolution = ({ reopen = "resume" }: CaseTarget): Rules => ({
  start: created,
  stop: { becomes: solved },
  reopen,
});

const rulesOf: Readonly<Record<string, (target: CaseTarget) => Rules>> = {
  firstReply: ({ stopOnStatus = [], onSolve = "cancel" }) => ({
    start: {
      anyOf: [
        { event: "message", opening: true, visibility: "public" },
        { event: "message", opening: true, by: ["endUser", "system"] },
        requesterMessage,
      ],
    },
    stop: { anyOf: [agentReply, { event: "status", after: { field: "status.raw", is: stopOnStatus } }] },
    reopen: "ignore",
    onSolve,
  }),
  nextReply: ({ variant }) =>
    variant === "includesFirstContact"
      ? {
          start: { anyOf: [requesterMessage, { event: "created", by: "endUser" }] },
          stop: agentReply,
          recurrence: "perEvent",
        }
      : {
          start: { ...requesterMessage, before: { clock: agentReplied.id, state: "stopped" } },
          stop: { anyOf: [agentReply, changeIntoSolved] },
          recurrence: "perEvent",
        },
  periodicUpdate: () => ({
    start: { ...agentReply, after: { not: solved } },
    stop: { anyOf: [agentReply, { becomes: solved }] },
    recurrence: "perEvent",
    reopen: "ignore",
  }),
  requesterWait: resolution,
  custom: customRules,
  timeToOwn: () => ({
    start: created,
    stop: { event: "assignee", after: { not: { field: "assigneeId", is: null } } },
  }),
  timeToResolve: resolution,
  groupOwnership: ({ group = null }) => {
    const owns: Condition = { all: [{ field: "groupId", is: group }, { not: solved }] };
    return { start: { becomes: owns }, stop: { becomes: { not: owns } }, recurrence: "perEvent", reopen: "ignore" };
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
    case "policyAttached":
      return "event";
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
  const { metric, preset = metric, anchor } = target;
  const rules = rulesOf[sameAs[preset] ?? preset];
  if (rules === undefined) throw new Error(`unknown metric: ${preset}`);
  return {
    id: clockIdOf(target),
    ...rules(target),
    ...(anchor === "policyAttached" ? { start: { event: "field", field: "policyAttached" } } : {}),
    anchor: anchorOf(target),
    ...(pauseOn.length === 0 ? {} : { pause: { field: "status.raw", is: pauseOn } }),
  };
}
