import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import type { PolicyDefinition } from "../../sla/sla-definition.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import { rowsById } from "../payload/rows-by-id.js";
import { mapQuery } from "./encoded-query.js";
import { mapTerm, type TermScope } from "./servicenow-terms.js";
import { columnOf, durationOfColumn, isTrue } from "./servicenow-values.js";

/** What an SLA definition of ServiceNow comes to here. */
export interface MappedContract {
  readonly clock: ClockDefinition;
  readonly policy: PolicyDefinition;
}

/** The conditions of a definition, each in a column of its own. */
const conditionColumns = ["start", "pause", "stop", "reset", "cancel"] as const;

type Conditions = { readonly [Name in (typeof conditionColumns)[number]]?: Condition };

/** Maps the conditions of a definition, or gives `null` where one cannot be said; that is noted. */
function conditionsOf(row: PayloadRow, scope: TermScope, notes: NoteCollector): Conditions | null {
  const unsaid: string[] = [];
  const conditions = conditionColumns.flatMap((name): readonly (readonly [string, Condition])[] => {
    const query = columnOf(row, `${name}_condition`);
    if (query === null || query === "EQ" || query === "^EQ") return [];
    const mapped = mapQuery(query, (term) => mapTerm(term, scope));
    if ("condition" in mapped) return [[name, mapped.condition]];
    unsaid.push(...mapped.unsaid);
    return [];
  });
  for (const column of unsaid) {
    const message = `A definition was left out: no condition says what it asks of ${showWord(column)}.`;
    notes.add("unknown", "contractSlas[]", message);
  }
  return unsaid.length === 0 ? Object.fromEntries(conditions) : null;
}

/** The calendar a definition counts in, or `null` where it is not known; that is noted. */
function calendarOf(row: PayloadRow, calendars: ReadonlySet<string>, notes: NoteCollector): string | null {
  const source = columnOf(row, "schedule_source");
  const schedule = columnOf(row, "schedule");
  if (source === "no_schedule" || (schedule === null && source === null)) return "24x7";
  if ((source === null || source === "sla_definition") && schedule !== null && calendars.has(schedule)) return schedule;
  notes.add("incomplete", "contractSlas[].schedule", "A definition was left out for lack of its schedule.");
  return null;
}

function clockOf(id: string, row: PayloadRow, conditions: Conditions, start: Condition): ClockDefinition {
  const { pause, stop, reset, cancel } = conditions;
  return {
    id,
    start: { becomes: start },
    ...(stop === undefined ? {} : { stop: { becomes: stop } }),
    ...(pause === undefined ? {} : { pause }),
    ...(reset === undefined ? {} : { reset: { becomes: reset } }),
    ...(cancel === undefined ? {} : { cancel: { becomes: cancel } }),
    ...(isTrue(row, "retroactive") ? { anchor: "ticketCreated" as const } : {}),
    reopen: "newCycle",
  };
}

/** Maps the SLA definitions of a table, each to a clock and a policy of its own: they all apply side by side. */
export function mapContracts(
  rows: readonly PayloadRow[],
  table: string,
  calendars: ReadonlySet<string>,
  scope: TermScope,
  notes: NoteCollector,
): readonly MappedContract[] {
  const contracts = rowsById(rows, "contractSlas", (row) => columnOf(row, "sys_id"), notes);
  return contracts.flatMap(({ row, id }): readonly MappedContract[] => {
    if (columnOf(row, "active") === "false") return [];
    if ((columnOf(row, "collection") ?? table) !== table) {
      notes.add("dropped", "contractSlas[].collection", "A definition is for another table.");
      return [];
    }
    const within = durationOfColumn(row, "duration");
    if (within === null || within === 0 || columnOf(row, "duration_type") !== null) {
      notes.add("unknown", "contractSlas[].duration", "A definition has no fixed length of time and was left out.");
      return [];
    }
    const conditions = conditionsOf(row, scope, notes);
    const calendar = calendarOf(row, calendars, notes);
    if (conditions === null || calendar === null) return [];
    const start = conditions.start ?? { all: [] };
    const clock = clockOf(id, row, conditions, start);
    // A slot of its own: the other definitions take nothing away from it.
    return [{ clock, policy: { id, slot: id, targets: [{ clock: id, within, calendar }] } }];
  });
}
