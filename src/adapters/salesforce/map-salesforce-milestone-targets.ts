import type { Condition, FieldPath } from "../../condition/condition.js";
import type { SalesforceClockId } from "../../presets/salesforce/salesforce-clocks.js";
import type { TargetDefinition, TicketCalendar } from "../../sla/sla-definition.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { listOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";

/** The hours milestones can count in. */
export interface MilestoneHours {
  /** Calendar ids by the name of business hours. */
  readonly ids: ReadonlyMap<string, string>;
  /** The hours of a milestone that names none: those of the case; `null` where there are no calendars. */
  readonly usual: string | TicketCalendar | null;
}

/** What each field of a criterion is called on a ticket. */
const attributes: Readonly<Record<string, FieldPath>> = {
  "Case.Origin": "channel",
  "Case.Priority": "priority",
  "Case.Status": "status.raw",
  "Case.Type": "type",
};

/** One criterion as a condition, or `null` where no condition says the same. */
function mapCriterion(row: PayloadRow): Condition | null {
  const name = textOf(row["field"]) ?? "";
  const field = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const value = textOf(row["value"]);
  if (field === undefined || value === null) return null;
  const values = value.split(",").map((one) => one.trim());
  const [only] = values;
  const equals: Condition = { field, is: values.length === 1 && only !== undefined ? only : values };
  if (row["operation"] === "equals") return equals;
  return row["operation"] === "notEqual" ? { not: equals } : null;
}

/** The criteria of a milestone: undefined for none, `null` where no condition says the same. */
function mapCriteria(row: PayloadRow): Condition | undefined | null {
  const logic = textOf(row["criteriaBooleanFilter"]);
  const isAnd = logic === null || /^\d+( AND \d+)*$/i.test(logic);
  if (!isAnd || textOf(row["milestoneCriteriaFormula"]) !== null) return null;
  const conditions = listOf(row["milestoneCriteriaFilterItems"]).map((item) => mapCriterion(rowOf(item)));
  const said = conditions.filter((condition) => condition !== null);
  if (said.length < conditions.length) return null;
  const [only] = said;
  return said.length > 1 ? { all: said } : only;
}

/** Maps a milestone of an entitlement process to a target; what cannot be said is noted and left out. */
export function mapMilestone(
  row: PayloadRow,
  processHours: string | null,
  clocks: ReadonlyMap<string, SalesforceClockId>,
  { ids, usual }: MilestoneHours,
  notes: NoteCollector,
): readonly TargetDefinition<SalesforceClockId>[] {
  const path = "processes[].milestones[]";
  const clock = clocks.get(textOf(row["milestoneName"]) ?? "");
  if (clock === undefined) {
    const name = showWord(row["milestoneName"]);
    notes.add("unknown", `${path}.milestoneName`, `A milestone ${name} has no clock; name it in clocks.`);
    return [];
  }
  const minutes = Number(row["minutesToComplete"]);
  if (!Number.isSafeInteger(minutes) || minutes <= 0) {
    notes.add("incomplete", `${path}.minutesToComplete`, "A milestone has no fixed length and was left out.");
    return [];
  }
  const when = mapCriteria(row);
  if (when === null) {
    notes.add(
      "unknown",
      `${path}.milestoneCriteriaFilterItems`,
      "No condition says a milestone's criteria; it was left out.",
    );
    return [];
  }
  const named = textOf(row["businessHours"]) ?? processHours;
  const calendar = named === null ? usual : (ids.get(named) ?? null);
  if (calendar === null) {
    notes.add(
      "incomplete",
      `${path}.businessHours`,
      "The hours of a milestone are not in the payload; it was left out.",
    );
    return [];
  }
  return [{ clock, ...(when === undefined ? {} : { when }), within: { minutes }, calendar }];
}
