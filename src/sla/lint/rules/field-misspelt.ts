import { wordAttributes } from "../../../ticket/ticket-state.js";
import { allEventParts, allLeaves } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** Attributes of a ticket that have a path or an event of their own. */
const attributes = ["status", "tags", ...wordAttributes];

/** A custom field whose name is that of an attribute of every ticket, or one slip away from it. */
export const fieldMisspelt: LintRule = {
  code: "fieldMisspelt",
  severity: "warning",
  hint: "Use the attribute's own path or event; keep the field if the ticket does have one of this name.",
  find: ({ definition }) => {
    const read = allLeaves(definition).flatMap(({ value, path }) =>
      "field" in value && value.field.startsWith("fields.")
        ? [{ name: value.field.slice("fields.".length), path: [...path, "field"] }]
        : [],
    );
    const awaited = allEventParts(definition).flatMap(({ value, path }) =>
      "event" in value && value.event !== "message" && value.field !== undefined
        ? [{ name: value.field, path: [...path, "field"] }]
        : [],
    );
    return [...read, ...awaited].flatMap(({ name, path }) => {
      const attribute = attributes.find((one) => looksLike(name, one));
      if (attribute === undefined) return [];
      const message = `Field ${name} looks like the ticket's own ${attribute}, which is no custom field.`;
      return [{ path, params: { field: name, attribute }, message }];
    });
  },
};

function looksLike(name: string, attribute: string): boolean {
  const [plain, known] = [plainOf(name), plainOf(attribute)];
  return plain === known || `${plain}id` === known || isOneSlipApart(plain, known);
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

/** Two letters swapped, or one changed, missing or too many, in words long enough for that to be no other word. */
function isOneSlipApart(a: string, b: string): boolean {
  if (a.length < 6 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = `${restA[1] ?? ""}${restA[0] ?? ""}${restA.slice(2)}`;
  return swapped === restB || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
