import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { compileCondition } from "../condition/compile-condition.js";
import type { ConditionScope, Predicate } from "../condition/predicate.js";
import {
  type CompiledEventCondition,
  compileEventCondition,
  type EventTrigger,
  never,
} from "../condition/compile-event-condition.js";
import type { ClockDefinition } from "./clock-definition.js";

/** A clock made ready to run over many tickets. */
export interface CompiledClock {
  readonly id: string;
  readonly start: CompiledEventCondition;
  readonly stop: CompiledEventCondition;
  readonly reset: CompiledEventCondition;
  readonly cancel: CompiledEventCondition;
  readonly pause: Predicate | undefined;
  readonly anchor: NonNullable<ClockDefinition["anchor"]>;
  readonly recurrence: NonNullable<ClockDefinition["recurrence"]>;
  readonly reopen: NonNullable<ClockDefinition["reopen"]>;
  readonly onSolve: NonNullable<ClockDefinition["onSolve"]>;
}

/** Clocks that run together, in declared order. */
export interface CompiledClocks {
  readonly clocks: readonly CompiledClock[];
  /** Every event any of the clocks waits for, by the event's kind. */
  readonly triggersByKind: ReadonlyMap<string, readonly EventTrigger[]>;
}

const keys = ["id", "start", "stop", "pause", "reset", "cancel", "anchor", "recurrence", "reopen", "onSolve"];

/**
 * Makes clocks ready to run; reports every fault of every definition.
 *
 * @param priorities - Lowest first, for conditions that compare priorities.
 * @returns The clocks; those with issues are left out.
 */
export function compileClocks(
  value: unknown,
  priorities: readonly string[],
  path: IssuePath,
  issues: Issues,
): CompiledClocks {
  const clocks: CompiledClock[] = [];
  const clockIds: string[] = [];
  checkArray(value, path, issues)?.forEach((definition, index) => {
    const scope = { priorities, clockIds: [...clockIds] };
    const clock = compileClock(definition, scope, [...path, index], issues);
    if (clock === undefined) return;
    if (clockIds.includes(clock.id)) {
      addIssue(issues, "clock.duplicate", [...path, index, "id"], {
        message: "Two clocks have the same id.",
        received: clock.id,
      });
    }
    clocks.push(clock);
    clockIds.push(clock.id);
  });
  return { clocks, triggersByKind: groupByKind(clocks) };
}

function compileClock(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): CompiledClock | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  const happening = (key: "start" | "stop" | "reset" | "cancel"): CompiledEventCondition =>
    key in record || key === "start" ? compileEventCondition(record[key], scope, [...path, key], issues) : never;
  const word = <const Word extends string>(key: string, words: readonly [Word, ...Word[]]): Word =>
    key in record ? (checkWord(record[key], words, [...path, key], issues) ?? words[0]) : words[0];
  return {
    id: checkText(record["id"], [...path, "id"], issues) ?? "",
    start: happening("start"),
    stop: happening("stop"),
    reset: happening("reset"),
    cancel: happening("cancel"),
    pause: "pause" in record ? compileCondition(record["pause"], scope, [...path, "pause"], issues) : undefined,
    anchor: word("anchor", ["event", "ticketCreated"]),
    recurrence: word("recurrence", ["none", "perEvent"]),
    reopen: word("reopen", ["resume", "continueWall", "newCycle", "ignore"]),
    onSolve: word("onSolve", ["ignore", "cancel", "fulfil"]),
  };
}

function groupByKind(clocks: readonly CompiledClock[]): ReadonlyMap<string, readonly EventTrigger[]> {
  const byKind = new Map<string, EventTrigger[]>();
  for (const { start, stop, reset, cancel } of clocks) {
    for (const trigger of [start, stop, reset, cancel].flatMap(({ triggers }) => triggers)) {
      byKind.set(trigger.kind, [...(byKind.get(trigger.kind) ?? []), trigger]);
    }
  }
  return byKind;
}
