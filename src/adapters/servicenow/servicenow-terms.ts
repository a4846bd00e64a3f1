import type { Condition, FieldPath } from "../../condition/condition.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { QueryTerm } from "./encoded-query.js";

/** What the terms of a condition are read with. */
export interface TermScope {
  readonly categories: ReadonlyMap<string, StatusCategory>;
  readonly holdReasons: readonly string[];
  readonly priorities: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
}

/** What each column is called on a ticket. */
const attributes: Readonly<Record<string, FieldPath>> = {
  account: "organizationId",
  assigned_to: "assigneeId",
  assignment_group: "groupId",
  caller_id: "requesterId",
  company: "organizationId",
  contact: "requesterId",
  contact_type: "channel",
  sys_class_name: "type",
};

/** The values that ServiceNow's priorities can have. */
const priorityValues: readonly string[] = ["1", "2", "3", "4", "5"];

const isOneOf = (field: FieldPath, values: readonly string[]): Condition => {
  const [only] = values;
  return { field, is: values.length === 1 && only !== undefined ? only : values };
};

const negated = (condition: Condition): Condition => ({ not: condition });

/** A term as a set of values that are looked for, or not; `null` for an operator that is no such thing. */
function valuesOf({
  operator,
  value,
}: QueryTerm): { readonly values: readonly string[]; readonly not: boolean } | null {
  if (operator === "=" || operator === "!=") return { values: [value], not: operator === "!=" };
  if (operator === "IN" || operator === "NOT IN") return { values: value.split(","), not: operator === "NOT IN" };
  return null;
}

/** The raw names of the states on hold, for the reasons given. */
function holdNames({ categories }: TermScope, reasons: readonly string[]): readonly string[] {
  const states = [...categories].filter(([state, category]) => category === "hold" && /^-?\d+$/.test(state));
  return states.flatMap(([state]) => reasons.map((reason) => `${state}:${reason}`));
}

function rawNames(scope: TermScope, state: string): readonly string[] {
  if (scope.categories.get(state) !== "hold") return [state];
  return [state, ...scope.holdReasons.map((reason) => `${state}:${reason}`)];
}

function mapState(term: QueryTerm, scope: TermScope): Condition | null {
  const said = valuesOf(term);
  if (said === null || said.values.some((state) => !scope.categories.has(state))) return null;
  const condition = isOneOf(
    "status.raw",
    said.values.flatMap((state) => rawNames(scope, state)),
  );
  return said.not ? negated(condition) : condition;
}

function mapHoldReason(term: QueryTerm, scope: TermScope): Condition | null {
  const anyReason = isOneOf("status.raw", holdNames(scope, scope.holdReasons));
  if (term.operator === "ISNOTEMPTY") return anyReason;
  if (term.operator === "ISEMPTY") return negated(anyReason);
  const said = valuesOf(term);
  if (said === null || said.values.includes("")) return null;
  const condition = isOneOf("status.raw", holdNames(scope, said.values));
  return said.not ? negated(condition) : condition;
}

function mapActive(term: QueryTerm): Condition | null {
  const said = valuesOf(term);
  const [value] = said?.values ?? [];
  if (said === null || (value !== "true" && value !== "false")) return null;
  const closed: Condition = { field: "status.category", is: "closed" };
  return (value === "true") === said.not ? closed : negated(closed);
}

/** The priorities that a comparison means: `"1"` is the highest, and the smallest. */
function comparedPriorities({ operator, value }: QueryTerm): readonly string[] | null {
  const bound = Number(value);
  if (!priorityValues.includes(value)) return null;
  if (operator === "<=") return priorityValues.filter((one) => Number(one) <= bound);
  if (operator === "<") return priorityValues.filter((one) => Number(one) < bound);
  if (operator === ">=") return priorityValues.filter((one) => Number(one) >= bound);
  return operator === ">" ? priorityValues.filter((one) => Number(one) > bound) : null;
}

function mapPriority(term: QueryTerm, { priorities }: TermScope): Condition | null {
  const said = valuesOf(term);
  const values = said?.values ?? comparedPriorities(term);
  if (values === null) return null;
  const condition = isOneOf(
    "priority",
    values.map((value) => priorities.get(value) ?? value),
  );
  return said?.not === true ? negated(condition) : condition;
}

function mapAttribute(term: QueryTerm, field: FieldPath): Condition | null {
  if (term.operator === "ISEMPTY") return { field, is: null };
  if (term.operator === "ISNOTEMPTY") return negated({ field, is: null });
  const said = valuesOf(term);
  if (
    said === null ||
    said.values.some((value) => value === "" || value === "NULL" || value.startsWith("javascript"))
  ) {
    return null;
  }
  return said.not ? negated(isOneOf(field, said.values)) : isOneOf(field, said.values);
}

/** Maps one comparison of a condition, or gives `null` where no condition says the same. */
export function mapTerm(term: QueryTerm, scope: TermScope): Condition | null {
  switch (term.column) {
    case "state":
    case "incident_state":
      return mapState(term, scope);
    case "hold_reason":
      return mapHoldReason(term, scope);
    case "active":
      return mapActive(term);
    case "priority":
      return mapPriority(term, scope);
    default: {
      const name = scope.fields.get(term.column);
      const known = Object.hasOwn(attributes, term.column) ? attributes[term.column] : undefined;
      const field = name === undefined ? known : (`fields.${name}` as const);
      return field === undefined ? null : mapAttribute(term, field);
    }
  }
}
