import type { ClockDefinition } from "../../clock/clock-definition.js";
import { stayInGroup } from "../terms.js";

/**
 * The clock of Zendesk's group SLA policies: each stay of a ticket in a group is a cycle, from the assignment to the group
 * to another group or the solve; a reopened ticket begins a new one. Promise on it in a slot of its own, with
 * `when: { field: "groupId", is: ... }` for each group.
 *
 * Not reproduced: one group policy that is chosen for all groups of a ticket together.
 *
 * @see Zendesk help, "Defining group SLA policies".
 */
export const zendeskGroupClocks: readonly ClockDefinition<"groupOwnership">[] = [
  { id: "groupOwnership", ...stayInGroup },
];
