import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { compileTargets } from "./compile-targets.js";
import type { TargetScope } from "./target-scope.js";
import type { CompiledEdition } from "./compiled-sla.js";

/** An edition whose end may be left to the next one. */
type EditionDraft = Omit<CompiledEdition, "to"> & { readonly to: EpochMs | undefined };

/**
 * Makes the editions of a policy ready; reports every fault of each, and `sla.editionGap`, `sla.editionOverlap` or
 * `sla.editionDuplicate` where they do not fit together.
 */
export function compileEditions(
  value: unknown,
  policyId: string,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledEdition[] {
  const drafts: EditionDraft[] = [];
  checkArray(value, path, issues)?.forEach((row, place) => {
    const previous = drafts.at(-1);
    const usualFrom = previous?.to ?? -Infinity;
    const draft = compileEdition(row, usualFrom, policyId, scope, [...path, place], issues);
    if (draft === undefined) return;
    if (previous !== undefined) checkSeam(previous, draft, [...path, place], issues);
    if (drafts.some(({ id }) => id === draft.id)) {
      const message = "Two editions have the same id.";
      addIssue(issues, "sla.editionDuplicate", [...path, place, "id"], { message, received: draft.id });
    }
    drafts.push(draft);
  });
  return drafts.map((draft, place) => ({ ...draft, to: draft.to ?? drafts[place + 1]?.from ?? Infinity }));
}

function compileEdition(
  value: unknown,
  usualFrom: EpochMs,
  policyId: string,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): EditionDraft | undefined {
  const record = checkRecord(value, path, issues, ["id", "from", "to", "targets"]);
  if (record === undefined) return undefined;
  const id = checkText(record["id"], [...path, "id"], issues) ?? "";
  const instant = (key: "from" | "to"): EpochMs | undefined =>
    key in record ? checkInstant(record[key], [...path, key], issues) : undefined;
  const [from, to] = [instant("from"), instant("to")];
  if (from !== undefined && to !== undefined && to <= from) {
    const message = "The edition ends before it begins.";
    addIssue(issues, "sla.editionOverlap", [...path, "to"], { message, received: record["to"] });
  }
  const targets = compileTargets(record["targets"], { policyId, edition: id }, scope, [...path, "targets"], issues);
  return { id, from: from ?? usualFrom, to, targets };
}

function checkSeam(previous: EditionDraft, next: EditionDraft, path: IssuePath, issues: Issues): void {
  const endsAt = previous.to ?? next.from;
  if (next.from > endsAt) {
    const message = "Between this edition and the one before it nothing would be promised.";
    addIssue(issues, "sla.editionGap", [...path, "from"], { message, received: next.from });
  }
  if (next.from < endsAt || next.from <= previous.from) {
    const message = "The edition begins before the one before it is over.";
    addIssue(issues, "sla.editionOverlap", [...path, "from"], { message, received: next.from });
  }
}
