import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** How the states of a table are read. */
export interface ServicenowStatuses {
  /** The status of a state and the reason of being on hold, or `null` where the state is not known; that is noted. */
  statusOf(state: string | null, holdReason: string | null): TicketStatus | null;
  /** Whether nothing was resolved in a state. */
  isCancelled(state: string | null): boolean;
}

/** Values of `state`, those on hold with `hold_reason` behind a colon; and the labels that display values show. */
const incidentStates: Readonly<Record<string, StatusCategory>> = {
  "1": "new",
  "2": "open",
  "3": "hold",
  "3:1": "pending",
  "6": "solved",
  "7": "closed",
  "8": "closed",
  New: "new",
  "In Progress": "open",
  "On Hold": "hold",
  "On Hold:Awaiting Caller": "pending",
  Resolved: "solved",
  Closed: "closed",
  Canceled: "closed",
};

const caseStates: Readonly<Record<string, StatusCategory>> = {
  "1": "new",
  "10": "open",
  "18": "pending",
  "6": "solved",
  "3": "closed",
  New: "new",
  Open: "open",
  "Awaiting Info": "pending",
  Resolved: "solved",
  Closed: "closed",
};

/** The name of the table of customer service cases. */
const caseTable = "sn_customerservice_case";

/** The states of a table as they come; tables other than that of cases are read as incidents. */
export function statesOf(table: string | null): ReadonlyMap<string, StatusCategory> {
  return new Map(Object.entries(table === caseTable ? caseStates : incidentStates));
}

/** The states in which nothing was resolved, as they come. */
export function cancelledStatesOf(table: string | null): readonly string[] {
  return table === caseTable ? [] : ["8", "Canceled"];
}

/** Reads states with the categories given; a state on hold says why in its raw name, such as `3:1`. */
export function readStatuses(
  categories: ReadonlyMap<string, StatusCategory>,
  cancelled: ReadonlySet<string>,
  notes: NoteCollector,
): ServicenowStatuses {
  return {
    statusOf(state, holdReason) {
      if (state === null) return null;
      const plain = categories.get(state);
      const raw = plain === "hold" && holdReason !== null ? `${state}:${holdReason}` : state;
      const category = categories.get(raw) ?? plain;
      if (category !== undefined) return { raw, category };
      notes.add("unknown", "state", "A state is not known; name its category in statusCategories.");
      return null;
    },
    isCancelled: (state) => state !== null && cancelled.has(state),
  };
}
