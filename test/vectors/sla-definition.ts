import type { CalendarDefinition } from "supportops/calendar";
import type { EditionDefinition, SlaDefinition, TargetDefinition } from "supportops/sla";
import { type CaseEdit, type CaseTarget, clockIdOf, type SlaCase } from "./sla-case.js";
import { agentReplied, clockOfTarget, conditionOf } from "./sla-clock.js";

const always: CalendarDefinition = { id: "case", timeZone: "UTC", weekly: "always" };

/** The hours of a case. */
export function calendarOfCase({ calendar, calendarEdits = [] }: SlaCase): CalendarDefinition {
  if (calendar === "24x7") return always;
  const versions = calendarEdits.map(({ effectiveFrom, weekly }) => ({ from: effectiveFrom, weekly }));
  const holidays = calendar.holidays.map((date) => ({ date }));
  return { id: "case", timeZone: calendar.timeZone, weekly: calendar.weekly, holidays, versions };
}

/** The first target of each clock; the others are alternatives with another priority. */
export function clockTargets(targets: readonly CaseTarget[]): readonly CaseTarget[] {
  return targets.filter(
    (target, place) => targets.findIndex((other) => clockIdOf(other) === clockIdOf(target)) === place,
  );
}

const roundings = { endOfBusinessDay: "endOfBusinessDay", nextOpen: "nextOpening" } as const;

/** Whether a target says when it is due, by the hours of the case, in whichever hours its time is counted. */
export function isDeadline({ targetBusinessDays, targetInstantField }: CaseTarget): boolean {
  return targetBusinessDays !== undefined || targetInstantField !== undefined;
}

function targetOf(target: CaseTarget): TargetDefinition {
  const { hours, priority, roundDueTo, targetMs, targetBusinessDays, targetInstantField } = target;
  const base = {
    clock: clockIdOf(target),
    calendar: hours === "business" || isDeadline(target) ? "case" : "24x7",
    ...(priority === undefined ? {} : { when: { field: "priority" as const, is: priority } }),
    ...(roundDueTo === undefined ? {} : { roundDueTo: roundings[roundDueTo] }),
  };
  if (targetInstantField !== undefined) return { ...base, dueField: `fields.${targetInstantField}` };
  if (targetBusinessDays !== undefined) return { ...base, within: { businessDays: targetBusinessDays } };
  return { ...base, within: targetMs ?? 0 };
}

/** What the policy promised over a span of time. */
interface CaseEdition {
  readonly from: string | undefined;
  readonly targets: readonly CaseTarget[];
}

/** The targets of a policy after an edit. */
function edited(targets: readonly CaseTarget[], edit: CaseEdit): readonly CaseTarget[] {
  return targets.map((target) => {
    const other = edit.targets.find(
      (one) => clockIdOf(one) === clockIdOf(target) && (one.priority ?? target.priority) === target.priority,
    );
    return other === undefined ? target : { ...target, targetMs: other.targetMs, hours: other.hours };
  });
}

/**
 * What became of the policy by the edits that are visible: a retroactive one changes every edition; of several at one
 * instant the last counts.
 */
function editionsOf({ policy, asOf }: SlaCase): readonly CaseEdition[] {
  const visible = (policy.edits ?? [])
    .filter(({ at }) => Date.parse(at) <= Date.parse(asOf))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return visible.reduce<readonly CaseEdition[]>(
    (editions, edit) => {
      if (edit.mode === "retroactive") {
        return editions.map(({ from, targets }) => ({ from, targets: edited(targets, edit) }));
      }
      const earlier = editions.filter(({ from }) => from !== edit.at);
      return [...earlier, { from: edit.at, targets: edited(editions.at(-1)?.targets ?? [], edit) }];
    },
    [{ from: undefined, targets: policy.targets }],
  );
}

/** The SLA of a case. */
export function definitionOfCase(vector: SlaCase): SlaDefinition {
  const { policy } = vector;
  const editions = editionsOf(vector).map(
    ({ from, targets }, place): EditionDefinition => ({
      id: String(place),
      ...(from === undefined ? {} : { from }),
      targets: targets.map(targetOf),
    }),
  );
  return {
    calendars: [calendarOfCase(vector)],
    clocks: [
      agentReplied,
      ...clockTargets(policy.targets).map((target) => clockOfTarget(target, target.pauseOn ?? policy.pauseOn ?? [])),
    ],
    slots: [{ id: "customer", onTargetChange: policy.onTargetChange ?? "keepElapsed" }],
    policies: [{ id: "policy", ...(policy.match === undefined ? {} : { match: conditionOf(policy.match) }), editions }],
  };
}
