import type { EpochMs } from "../../time/instant-input.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { valueOverTime } from "../payload/value-over-time.js";
import type { ServicenowSave } from "./servicenow-saves.js";
import { columnOf } from "./servicenow-values.js";

/** What a record says about who is who. */
export interface ServicenowPeople {
  /** Ids of everyone the record was ever assigned to. */
  readonly assignees: ReadonlySet<string>;
  /** Names of everyone who wrote a work note on the record. */
  readonly fulfillers: ReadonlySet<string>;
  /** The id of the caller at an instant. */
  readonly callerAt: (at: EpochMs) => string | null;
}

/** Who was assigned to a record, who wrote work notes, and who its caller was at which time. */
export function peopleOf(
  record: PayloadRow,
  saves: readonly ServicenowSave[],
  journal: readonly PayloadRow[],
): ServicenowPeople {
  const noted = journal.filter((row) => columnOf(row, "element") === "work_notes");
  const fulfillers = noted.map((row) => columnOf(row, "sys_created_by"));
  const assigned = saves.flatMap(({ changes }) => {
    const change = changes.get("assigned_to");
    return change === undefined ? [] : [change.from, change.to];
  });
  const callers = saves.flatMap(({ at, changes }) => {
    const change = changes.get("caller_id") ?? changes.get("contact");
    return change === undefined ? [] : [{ at, ...change }];
  });
  const caller = columnOf(record, "caller_id") ?? columnOf(record, "contact");
  return {
    assignees: new Set([columnOf(record, "assigned_to"), ...assigned].filter((user) => user !== null)),
    fulfillers: new Set(fulfillers.filter((user) => user !== null)),
    callerAt: valueOverTime(callers, caller),
  };
}
