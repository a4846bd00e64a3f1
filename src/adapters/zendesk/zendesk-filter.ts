import type { Condition, FieldPath, Scalar } from "../../condition/condition.js";
import { idOf, isRow, listOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import { tagsOf } from "./zendesk-tags.js";

/** What each attribute of a filter is called on a ticket. */
const attributes: Readonly<Record<string, FieldPath>> = {
  assignee_id: "assigneeId",
  brand_id: "brandId",
  group_id: "groupId",
  organization_id: "organizationId",
  priority: "priority",
  requester_id: "requesterId",
  status: "status.category",
  ticket_type_id: "type",
  type: "type",
};

/** Attributes with an order, from lowest to highest, that `less_than` and `greater_than` go by. */
const orders: Readonly<Record<string, readonly string[]>> = {
  priority: ["low", "normal", "high", "urgent"],
  status: ["new", "open", "pending", "hold", "solved", "closed"],
};

/** The numbers that `ticket_type_id` has for types. */
const typeWords: Readonly<Record<string, string>> = { 1: "question", 2: "incident", 3: "problem", 4: "task" };

/** Values that stand for whoever looks on, which a ticket does not say. */
const relative: ReadonlySet<unknown> = new Set(["current_user", "current_groups", "requester_id", "assignee_id"]);

function fieldPathOf(field: string, fields: ReadonlyMap<string, string>): FieldPath | null {
  if (Object.hasOwn(attributes, field)) return attributes[field] ?? null;
  const name = fields.get(field.replace(/^(custom|ticket)_fields_/, ""));
  return name === undefined ? null : `fields.${name}`;
}

/** The values of a condition; an empty one stands for a field that is not set. */
function valuesOf(value: unknown, field: string): readonly Scalar[] | null {
  const values = (Array.isArray(value) ? value : [value]).map((one: unknown): Scalar | undefined => {
    if (one === null || one === "") return null;
    if (typeof one === "boolean") return one;
    const word = idOf(one);
    if (word === null || relative.has(word)) return undefined;
    return field === "ticket_type_id" ? (typeWords[word] ?? word) : word;
  });
  return values.every((one) => one !== undefined) ? values : null;
}

function isOneOf(field: FieldPath, values: readonly Scalar[]): Condition {
  const [only] = values;
  return { field, is: values.length === 1 && only !== undefined ? only : values };
}

function mapTags(operator: unknown, value: unknown): Condition | null {
  const tags = tagsOf(value).map((tag): Condition => ({ tag }));
  const [only] = tags;
  const anyTag: Condition = tags.length === 1 && only !== undefined ? only : { any: tags };
  if (tags.length === 0) return null;
  if (operator === "includes") return anyTag;
  return operator === "not_includes" ? { not: anyTag } : null;
}

/** Maps one condition of a filter, or gives `null` where no condition says the same. */
function mapCondition(row: PayloadRow, fields: ReadonlyMap<string, string>): Condition | null {
  const { operator, value } = row;
  const field = textOf(row["field"]) ?? "";
  if (field === "current_tags") return mapTags(operator, value);
  const path = fieldPathOf(field, fields);
  if (path === null) return null;
  if (operator === "present") return { not: { field: path, is: null } };
  if (operator === "not_present") return { field: path, is: null };
  const values = valuesOf(value, field);
  if (values === null) return null;
  if (operator === "is" || operator === "includes") return isOneOf(path, values);
  if (operator === "is_not" || operator === "not_includes") return { not: isOneOf(path, values) };
  const order = orders[field] ?? [];
  const place = order.indexOf(String(values[0]));
  if (place === -1) return null;
  if (operator === "less_than") return isOneOf(path, order.slice(0, place));
  return operator === "greater_than" ? isOneOf(path, order.slice(place + 1)) : null;
}

/** A filter as a condition, or what of it no condition can say. */
export type MappedFilter =
  | { readonly condition: Condition | undefined }
  /** The fields whose conditions have no equal. */
  | { readonly unsaid: readonly unknown[] };

/**
 * Maps the filter of a policy: all of one list and, if there is another, any of it.
 *
 * @param fields - The fields that tickets keep, by the name the payload has for them.
 * @returns The condition, undefined for a filter that asks for nothing; or what cannot be said.
 */
export function mapFilter(value: unknown, fields: ReadonlyMap<string, string>): MappedFilter {
  if (!isRow(value)) return { unsaid: ["filter"] };
  const unsaid: unknown[] = [];
  const mapRows = (rows: unknown): readonly Condition[] =>
    listOf(rows).flatMap((row) => {
      const condition = isRow(row) ? mapCondition(row, fields) : null;
      if (condition === null) unsaid.push(isRow(row) ? row["field"] : row);
      return condition ?? [];
    });
  const all = mapRows(value["all"]);
  const any = mapRows(value["any"]);
  for (const key of ["all", "any"]) if (!Array.isArray(value[key] ?? [])) unsaid.push(key);
  if (unsaid.length > 0) return { unsaid };
  const parts: readonly Condition[] = any.length === 0 ? all : [...all, { any }];
  const [only] = parts;
  return { condition: parts.length > 1 ? { all: parts } : only };
}
