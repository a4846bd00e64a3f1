import type { Condition } from "../../condition/condition.js";
import type { EventCondition } from "../../condition/event-condition.js";
import type { IssuePath } from "../../errors/issue.js";
import type { SlaDefinition } from "../sla-definition.js";
import { allTargets } from "./definition-targets.js";

/** Something with the place it has in a definition. */
export interface Placed<Value> {
  readonly value: Value;
  readonly path: IssuePath;
}

/** An event condition that is not made of others. */
export type EventPart = Exclude<EventCondition, { readonly anyOf: unknown }>;

/** The things any of which will do for an event condition. */
export function eventPartsOf(value: EventCondition | undefined, path: IssuePath): readonly Placed<EventPart>[] {
  if (value === undefined) return [];
  if (!("anyOf" in value)) return [{ value, path }];
  return value.anyOf.flatMap((part, place) => eventPartsOf(part, [...path, "anyOf", place]));
}

/** The conditions of an event condition's parts whose turning true is waited for. */
export function levelsOf(value: EventCondition | undefined): readonly Condition[] {
  return eventPartsOf(value, []).flatMap(({ value: part }) => ("becomes" in part ? [part.becomes] : []));
}

const happenings = ["start", "stop", "reset", "cancel"] as const;

/** Every event part of every clock of a definition. */
export function allEventParts({ clocks }: SlaDefinition): readonly Placed<EventPart>[] {
  return clocks.flatMap((clock, place) =>
    happenings.flatMap((key) => eventPartsOf(clock[key], ["clocks", place, key])),
  );
}

/** A condition that is not made of others. */
export type Leaf = Exclude<
  Condition,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>;

/** Every condition of a definition that is not made of others. */
export function allLeaves(definition: SlaDefinition): readonly Placed<Leaf>[] {
  return allConditions(definition).flatMap(({ value, path }) => leavesOf(value, path));
}

function allConditions(definition: SlaDefinition): readonly Placed<Condition>[] {
  const inEvents = allEventParts(definition).flatMap(({ value, path }) => conditionsOf(value, path));
  const pauses = definition.clocks.flatMap(({ pause }, place) => placed(pause, ["clocks", place, "pause"]));
  const matches = definition.policies.flatMap(({ match }, place) => placed(match, ["policies", place, "match"]));
  const whens = allTargets(definition).flatMap(({ target, path }) => placed(target.when, [...path, "when"]));
  const suspended = (definition.suspensions ?? []).flatMap(({ match }, place) =>
    placed(match, ["suspensions", place, "match"]),
  );
  return [...inEvents, ...pauses, ...matches, ...whens, ...suspended];
}

/** The conditions that an event part mentions. */
export function conditionsOf(part: EventPart, path: IssuePath): readonly Placed<Condition>[] {
  if ("becomes" in part) return placed(part.becomes, [...path, "becomes"]);
  if ("ceases" in part) return placed(part.ceases, [...path, "ceases"]);
  return [...placed(part.before, [...path, "before"]), ...placed(part.after, [...path, "after"])];
}

function leavesOf(value: Condition, path: IssuePath): readonly Placed<Leaf>[] {
  if ("not" in value) return leavesOf(value.not, [...path, "not"]);
  if ("all" in value) return value.all.flatMap((part, place) => leavesOf(part, [...path, "all", place]));
  if ("any" in value) return value.any.flatMap((part, place) => leavesOf(part, [...path, "any", place]));
  return [{ value, path }];
}

function placed<Value>(value: Value | undefined, path: IssuePath): readonly Placed<Value>[] {
  return value === undefined ? [] : [{ value, path }];
}
