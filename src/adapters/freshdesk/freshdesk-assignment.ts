import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import type { FreshdeskActivity } from "./freshdesk-activities.js";

/** Whom a ticket's activities assign; they name groups by label and agents by name, where a ticket keeps ids. */
export interface FreshdeskAssignment {
  /** The group an activity names: as the groups say, or today's where no later activity names one; `null` for none. */
  groupOf(activity: FreshdeskActivity): string | null;
  /** The agent an activity names; undefined for a name that is not the last one, for a name cannot be kept. */
  agentOf(activity: FreshdeskActivity): string | null | undefined;
}

const isId = (label: string): boolean => /^\d+$/.test(label);

/** Finds out whom activities assign, from the ids of groups by name and from whom the ticket has today. */
export function findAssignment(
  ticket: PayloadRow,
  activities: readonly FreshdeskActivity[],
  groupIds: ReadonlyMap<string, string>,
  notes: NoteCollector,
): FreshdeskAssignment {
  const lastWith = (key: string): FreshdeskActivity | undefined => activities.filter(({ set }) => key in set).at(-1);
  const lastGroup = lastWith("group");
  const lastAgent = lastWith("agent_id");
  return {
    groupOf(activity) {
      const label = idOf(activity.set["group"]);
      if (label === null || label === "No Group") return null;
      const id = isId(label) ? label : groupIds.get(label);
      if (id !== undefined) return id;
      const path = "activities[].activity.group";
      const today = idOf(ticket["group_id"]);
      if (activity === lastGroup && today !== null) {
        notes.add("guessed", path, "The last group named is that of today; hand in groups.");
        return today;
      }
      notes.add("incomplete", path, "A group is known by its label alone; hand in groups.");
      return label;
    },
    agentOf(activity) {
      const label = idOf(activity.set["agent_id"]);
      if (label === null || isId(label)) return label;
      const path = "activities[].activity.agent_id";
      if (activity === lastAgent) {
        notes.add("guessed", path, "The last agent named is that of today.");
        return idOf(ticket["responder_id"]);
      }
      notes.add("incomplete", path, "An agent is known by name alone, which is not kept; the change was left out.");
      return undefined;
    },
  };
}
