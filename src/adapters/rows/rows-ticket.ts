import { sortTicketEvents } from "../../ticket/sort-ticket-events.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { RowPlan } from "./check-row-map.js";
import { actorOf, kindOf, logChanges, logKind } from "./log-row.js";
import { stateAfter, stateOfBefore, stateOfDefaults } from "./row-state.js";
import { instantAt, valueAt } from "./row-values.js";

/** The rows of a ticket in the order of time, each once; what tells its creation comes first in the first instant. */
export function timeRows(rows: readonly PayloadRow[], plan: RowPlan, notes: NoteCollector): readonly TimedRow[] {
  const { map, kinds } = plan;
  const told = timedRows(
    rows,
    {
      name: "rows",
      timeKey: map.at.path,
      idOf: (row) => (map.id === undefined ? null : idOf(valueAt(row, map.id))),
      atOf: (row) => instantAt(row, map.at, notes),
    },
    notes,
  );
  const isCreation = ({ at, row }: TimedRow): boolean =>
    at === told[0]?.at && map.kind !== undefined && kinds.get(idOf(valueAt(row, map.kind.path)) ?? "") === "created";
  return [...told.filter(isCreation), ...told.filter((one) => !isCreation(one))];
}

/** Makes a ticket of its rows, in the order of time. */
export function ticketOfRows(
  ticketId: string,
  told: readonly [TimedRow, ...TimedRow[]],
  plan: RowPlan,
  notes: NoteCollector,
): Ticket {
  const [first] = told;
  const kinds = told.map(({ row }) => kindOf(row, plan, notes));
  const isComplete = kinds[0] === "created";
  if (!isComplete)
    notes.add(
      "guessed",
      `rows[].${plan.map.at.path}`,
      "No row tells the creation; the time of the first row stands for it.",
    );
  const blank = stateOfDefaults(plan, notes);
  // A ticket whose creation is told begins as that row has it; else what the row changed is a change.
  const initial = isComplete ? stateAfter(blank, first.row, plan, notes) : initialOf(first.row, plan, notes);
  if (initial.status.raw === "unknown")
    notes.add("incomplete", "rows[]", "Nothing says in which status the ticket began; it counts as new.");
  const log: TicketLog = { ticketId, createdAt: first.at, notes, events: [] };
  const createdBy = actorOf(first.row, plan, notes);
  let state = initial;
  let isOpened = false;
  told.forEach((one, index) => {
    const kind = kinds[index] ?? "state";
    const actor = index === 0 ? createdBy : actorOf(one.row, plan, notes);
    const moment = { at: one.at, actor, path: `rows[].${plan.map.at.path}` };
    const after = stateAfter(state, one.row, plan, notes);
    logChanges(log, moment, state, after);
    const opening = kind === "publicMessage" && !isOpened && one.at === first.at;
    isOpened ||= opening;
    logKind(log, moment, one, { kind, opening, plan });
    state = after;
  });
  return {
    id: ticketId,
    createdAt: first.at,
    createdBy,
    initial,
    events: sortTicketEvents(log.events),
    history: isComplete ? "full" : "partial",
  };
}

/** The state before the first row that is known: what it says was before, and else what it says is now. */
function initialOf(row: PayloadRow, plan: RowPlan, notes: NoteCollector) {
  return stateOfBefore(stateAfter(stateOfDefaults(plan, notes), row, plan, notes), row, plan, notes);
}
