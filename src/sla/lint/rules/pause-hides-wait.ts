import type { EventPart } from "../definition-conditions.js";
import { clausesOf } from "../condition-clauses.js";
import { eventPartsOf } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A clock from a customer's message to a reply that stands still by something the customer cannot see. */
export const pauseHidesWait: LintRule = {
  code: "pauseHidesWait",
  severity: "warning",
  hint: "Pause by a status that shows whose turn it is, or let the reply clock run.",
  find: ({ definition, priorities }) =>
    definition.clocks.flatMap(({ id, start, stop, pause }, place) => {
      const isWait = eventPartsOf(start, []).some(asks) && eventPartsOf(stop, []).some(answers);
      if (!isWait || pause === undefined) return [];
      const clauses = clausesOf(pause, "holds", priorities) ?? [];
      const hidden = clauses.some((clause) => !clause.some(({ subject }) => subject.startsWith("status.")));
      if (!hidden) return [];
      const message = `Clock ${id} measures how long customers wait for a reply, and can be paused in any status while they wait.`;
      return [{ path: ["clocks", place, "pause"], params: { clock: id }, message }];
    }),
};

function asks({ value }: { readonly value: EventPart }): boolean {
  return "event" in value && value.event === "message" && (value.opening === true || includes(value.by, "endUser"));
}

function answers({ value }: { readonly value: EventPart }): boolean {
  return "event" in value && value.event === "message" && value.visibility === "public" && includes(value.by, "agent");
}

function includes(roles: string | readonly string[] | undefined, role: string): boolean {
  return [roles].flat().includes(role);
}
