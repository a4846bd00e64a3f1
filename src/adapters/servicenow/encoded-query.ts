import type { Condition } from "../../condition/condition.js";

/** One comparison of an encoded query. */
export interface QueryTerm {
  readonly column: string;
  readonly operator: string;
  readonly value: string;
}

/** The operators that are read, longer ones before those they begin with. */
const operators: readonly string[] = ["ISNOTEMPTY", "ISEMPTY", "NOT IN", "!=", ">=", "<=", "IN", "=", ">", "<"];

const columnPattern = /^[a-z][a-z0-9_.]*/;

function readTerm(text: string): QueryTerm | null {
  const column = columnPattern.exec(text)?.[0];
  if (column === undefined) return null;
  const rest = text.slice(column.length);
  const operator = operators.find((word) => rest.startsWith(word));
  return operator === undefined ? null : { column, operator, value: rest.slice(operator.length) };
}

/** What a query says as a condition, or the terms of it that none says. */
export type MappedQuery = { readonly condition: Condition } | { readonly unsaid: readonly string[] };

const join = (key: "all" | "any", parts: readonly Condition[]): Condition => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return key === "all" ? { all: parts } : { any: parts };
};

/**
 * Maps an encoded query, such as `state=3^hold_reason=1^EQ`: `^` binds terms, `^OR` adds an alternative to the term
 * before it, `^NQ` one to all that stands before it.
 *
 * @param mapTerm - The condition a term stands for, or `null` where none does.
 */
export function mapQuery(query: string, mapTerm: (term: QueryTerm) => Condition | null): MappedQuery {
  const unsaid: string[] = [];
  const mapText = (text: string): readonly Condition[] => {
    const term = readTerm(text);
    const condition = term === null ? null : mapTerm(term);
    if (condition !== null) return [condition];
    unsaid.push(columnPattern.exec(text)?.[0] ?? "query");
    return [];
  };
  const alternatives = query.split("^NQ").map((part) => {
    const terms = part.split(/\^(?!OR)/).filter((term) => term !== "" && term !== "EQ");
    return join(
      "all",
      terms.map((term) => join("any", term.split("^OR").flatMap(mapText))),
    );
  });
  return unsaid.length > 0 ? { unsaid } : { condition: join("any", alternatives) };
}
