import { checkChoice, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { compileEventCondition, never } from "../condition/compile-event-condition.js";
import { type Facets, facetsChangedBy } from "../condition/facets.js";
import { compileFieldReader, type FieldReader } from "../ticket/field-reader.js";
import { compileLevel, type Level } from "../condition/level.js";
import type { ConditionScope } from "../condition/predicate.js";
import type { ClockTrigger, CompiledClock, Happening } from "./compiled-clock.js";

/** Where a clock stands among the others. */
export interface ClockPlace {
  /** Its place in declared order. */
  readonly clock: number;
  /** The number of its first trigger. */
  readonly firstTrigger: number;
}

/** What of a clock is still being gathered. */
interface ClockDraft {
  readonly place: ClockPlace;
  readonly triggers: ClockTrigger[];
  readonly levels: Level[];
}

const keys = ["id", "start", "stop", "pause", "reset", "cancel", "anchor", "recurrence", "reopen", "onSolve"];

/** Each level takes a bit of a number. */
const mostLevels = 30;

/** Makes one clock ready to run; reports every fault of its definition. */
export function compileClock(
  value: unknown,
  place: ClockPlace,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): CompiledClock | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  const draft: ClockDraft = { place, triggers: [], levels: [] };
  const happening = (key: "start" | "stop" | "reset" | "cancel"): Happening => {
    const isGiven = key in record || key === "start";
    const compiled = isGiven ? compileEventCondition(record[key], scope, [...path, key], issues) : never;
    return addHappening(draft, compiled);
  };
  const [start, stop, reset, cancel] = [happening("start"), happening("stop"), happening("reset"), happening("cancel")];
  const pause = "pause" in record ? compileLevel(record["pause"], scope, [...path, "pause"], issues) : undefined;
  if (draft.levels.length > mostLevels) {
    const message = "The clock waits for too many conditions to turn; join some of them by any.";
    addIssue(issues, "clock.conditionsTooMany", path, { message, expected: `at most ${String(mostLevels)}` });
  }
  const id = checkText(record["id"], [...path, "id"], issues) ?? "";
  const anchor = compileAnchor(record["anchor"], [...path, "anchor"], issues);
  const recurrence = checkChoice(record, "recurrence", ["none", "perEvent", "sequential"], path, issues);
  const reopen = checkChoice(record, "reopen", ["resume", "continueWall", "newCycle", "ignore"], path, issues);
  const onSolve = checkChoice(record, "onSolve", ["ignore", "cancel", "fulfil"], path, issues);
  const reads = readsOf(draft.levels, pause, onSolve === "ignore" ? 0 : facetsChangedBy("status"));
  const { levels } = draft;
  return { id, start, stop, reset, cancel, levels, pause, reads, ...anchor, recurrence, reopen, onSolve };
}

function addHappening(draft: ClockDraft, compiled: typeof never): Happening {
  const { clock, firstTrigger } = draft.place;
  const triggers = compiled.triggers.map((trigger): ClockTrigger => {
    const numbered = { ...trigger, index: firstTrigger + draft.triggers.length, clock };
    draft.triggers.push(numbered);
    return numbered;
  });
  const addLevels = (levels: readonly Level[]): number =>
    levels.reduce((bits, level) => bits | (1 << (draft.levels.push(level) - 1)), 0);
  return { triggers, becomes: addLevels(compiled.becomes), ceases: addLevels(compiled.ceases) };
}

function readsOf(levels: readonly Level[], pause: Level | undefined, others: Facets): Facets {
  return levels.reduce((facets, { reads }) => facets | reads, others | (pause?.reads ?? 0));
}

interface CompiledAnchor {
  readonly anchor: CompiledClock["anchor"];
  readonly anchorField: FieldReader | undefined;
}

function compileAnchor(value: unknown, path: IssuePath, issues: Issues): CompiledAnchor {
  if (typeof value === "object") {
    const record = checkRecord(value, path, issues, ["field"]);
    return { anchor: "field", anchorField: compileFieldReader(record?.["field"], [...path, "field"], issues) };
  }
  const words = ["event", "ticketCreated", "policyMatched"] as const;
  const anchor = value === undefined ? "event" : (checkWord(value, path, issues, words) ?? "event");
  return { anchor, anchorField: undefined };
}
