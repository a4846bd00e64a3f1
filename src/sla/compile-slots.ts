import { checkArray, checkChoice, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { PlacedPolicy } from "./compile-policies.js";
import type { CompiledSlot } from "./compiled-sla.js";

/** A slot without its policies. */
export type SlotRules = Omit<CompiledSlot, "policies">;

const keys = ["id", "matches", "rematch", "onTargetChange", "editions"];

/** Gathers policies by slot, in the order in which they name them; reports faults of the entries that describe slots. */
export function compileSlots(
  value: unknown,
  placed: readonly PlacedPolicy[],
  path: IssuePath,
  issues: Issues,
): ReadonlyMap<string, CompiledSlot> {
  const names = [...new Set(placed.map(({ slot }) => slot))];
  const described = new Map<string, SlotRules>();
  checkArray(value ?? [], path, issues)?.forEach((row, place) => {
    const rules = compileRules(row, [...path, place], issues);
    if (rules === undefined) return;
    const idPath = [...path, place, "id"];
    if (described.has(rules.id)) {
      const message = "The slot is described twice.";
      addIssue(issues, "sla.slotDuplicate", idPath, { message, received: rules.id });
    }
    if (!names.includes(rules.id)) {
      const message = "No policy is in this slot.";
      addIssue(issues, "sla.slotUnknown", idPath, { message, expected: names.join(", "), received: rules.id });
    }
    described.set(rules.id, rules);
  });
  return new Map(
    names.map((id) => {
      const policies = placed.filter(({ slot }) => slot === id).map(({ policy }) => policy);
      return [id, { ...(described.get(id) ?? usualRules(id)), policies }];
    }),
  );
}

/** What applies to a slot that is not described. */
export function usualRules(id: string): SlotRules {
  return { id, matches: "first", rematch: "onEvent", onTargetChange: "keepElapsed", editions: "pinned" };
}

function compileRules(value: unknown, path: IssuePath, issues: Issues): SlotRules | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  return {
    id: checkText(record["id"], [...path, "id"], issues) ?? "",
    matches: checkChoice(record, "matches", ["first", "all"], path, issues),
    rematch: checkChoice(record, "rematch", ["onEvent", "atStart"], path, issues),
    onTargetChange: checkChoice(record, "onTargetChange", ["keepElapsed", "restart"], path, issues),
    editions: checkChoice(record, "editions", ["pinned", "latest"], path, issues),
  };
}
