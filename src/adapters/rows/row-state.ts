import { statusCategories, type TicketState, type TicketStatus } from "../../ticket/ticket-state.js";
import { unsetAttributes } from "../../ticket/unset-attributes.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { fieldValueOf } from "../payload/field-value.js";
import { idOf, listOf, type PayloadRow } from "../payload/payload-values.js";
import type { RowPlan } from "./check-row-map.js";
import type { RowAttribute } from "./row-map.js";
import { valueAt } from "./row-values.js";

const unknownStatus: TicketStatus = { raw: "unknown", category: "new" };

/** The state before anything is told: the defaults of the map. */
export function stateOfDefaults(plan: RowPlan, notes: NoteCollector): TicketState {
  const fields = Object.fromEntries([...plan.fields.keys()].map((name) => [name, null]));
  return withAttributes(
    { ...unsetAttributes, status: unknownStatus, fields },
    plan.defaults,
    (value) => value,
    plan,
    notes,
  );
}

/** The state before the first row that is known, as far as the row says it. */
export function stateOfBefore(state: TicketState, row: PayloadRow, plan: RowPlan, notes: NoteCollector): TicketState {
  return withAttributes(state, plan.before, (path) => valueAt(row, path), plan, notes);
}

/** The state after a row. */
export function stateAfter(state: TicketState, row: PayloadRow, plan: RowPlan, notes: NoteCollector): TicketState {
  const after = withAttributes(state, plan.state, (path) => valueAt(row, path), plan, notes);
  const told = [...plan.fields].filter(([, path]) => valueAt(row, path) !== undefined);
  const fields = told.map(([name, path]) => [name, fieldValueOf(valueAt(row, path), notes, `rows[].${path}`)] as const);
  const tags = plan.map.tags === undefined ? undefined : valueAt(row, plan.map.tags);
  return {
    ...after,
    tags: tags === undefined ? state.tags : [...new Set(listOf(tags).flatMap((tag) => idOf(tag) ?? []))].sort(),
    fields: { ...state.fields, ...Object.fromEntries(fields) },
  };
}

function withAttributes(
  state: TicketState,
  columns: ReadonlyMap<RowAttribute, string>,
  read: (column: string) => unknown,
  plan: RowPlan,
  notes: NoteCollector,
): TicketState {
  const told = [...columns].flatMap(([attribute, column]): (readonly [string, unknown])[] => {
    const value = read(column);
    if (value === undefined) return [];
    const word = wordOf(value, column, notes);
    if (attribute !== "status") return [[attribute, attribute === "priority" ? priorityOf(word, plan) : word]];
    return word === null ? [] : [[attribute, statusOf(word, column, plan, notes)]];
  });
  return { ...state, ...(Object.fromEntries(told) as Partial<TicketState>) };
}

function wordOf(value: unknown, column: string, notes: NoteCollector): string | null {
  const word = idOf(value);
  if (word === null && value !== null && value !== "")
    notes.add("unknown", `rows[].${column}`, "The value is neither a text nor a whole number; it counts as not set.");
  return word;
}

function priorityOf(word: string | null, { priorities }: RowPlan): string | null {
  return word === null ? null : (priorities.get(word) ?? word.toLowerCase());
}

function statusOf(raw: string, column: string, { statuses }: RowPlan, notes: NoteCollector): TicketStatus {
  const own = statusCategories.find((category) => category === raw.toLowerCase());
  const category = statuses.get(raw) ?? own;
  if (category !== undefined) return { raw, category };
  notes.add("guessed", `rows[].${column}`, "A status is not among `statuses`; it counts as open.");
  return { raw, category: "open" };
}
