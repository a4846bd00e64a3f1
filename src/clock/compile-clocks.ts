import { checkArray } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { facetsChangedBy } from "../condition/facets.js";
import { ticketEventKinds } from "../ticket/ticket-event.js";
import { compileClock } from "./compile-clock.js";
import type { CompiledClock, CompiledClocks, KindPlan } from "./compiled-clock.js";

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
  const definitions = checkArray(value, path, issues) ?? [];
  const allIds = definitions.map((definition) => (definition as { readonly id?: unknown } | null)?.id);
  const clocks: CompiledClock[] = [];
  const clockIds: string[] = [];
  let triggers = 0;
  definitions.forEach((definition, index) => {
    const scope = { priorities, clockIds: [...clockIds], laterClockIds: allIds.slice(index) };
    const place = { clock: clocks.length, firstTrigger: triggers };
    const clock = compileClock(definition, place, scope, [...path, index], issues);
    if (clock === undefined) return;
    if (clockIds.includes(clock.id)) {
      const message = "Two clocks have the same id.";
      addIssue(issues, "clock.duplicate", [...path, index, "id"], { message, received: clock.id });
    }
    clocks.push(clock);
    clockIds.push(clock.id);
    triggers += triggersOf(clock).length;
  });
  const hasSequences = clocks.some(({ recurrence }) => recurrence === "sequential");
  return { clocks, kinds: planKinds(clocks), triggerCount: triggers, hasSequences };
}

function triggersOf({ start, stop, reset, cancel }: CompiledClock): CompiledClock["start"]["triggers"] {
  return [start, stop, reset, cancel].flatMap((happening) => happening.triggers);
}

function planKinds(clocks: readonly CompiledClock[]): ReadonlyMap<string, KindPlan> {
  const triggers = clocks.flatMap(triggersOf);
  const kinds = ["created", ...ticketEventKinds] as const;
  return new Map(
    kinds.map((kind) => [
      kind,
      { changes: facetsChangedBy(kind), triggers: triggers.filter((trigger) => trigger.kind === kind) },
    ]),
  );
}
