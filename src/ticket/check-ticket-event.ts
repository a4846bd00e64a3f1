import { checkAnyText, checkBoolean, checkInteger } from "../errors/check-shape.js";
import type { Check } from "../errors/issues.js";
import { wordOf } from "../errors/check-fields.js";
import { itemsOf, nullOr, shapeOf } from "../errors/state-shape.js";
import { checkFieldValue, checkTicketStatus } from "./check-ticket-state.js";
import {
  type Actor,
  actorRoles,
  type ExcludedInterval,
  type TicketEventBase,
  type TicketEventKind,
  ticketEventKinds,
} from "./ticket-event.js";

/** Reads who did something; reports `input.*`. */
export const checkActor: Check<unknown> = /* @__PURE__ */ shapeOf<Actor>({
  id: /* @__PURE__ */ nullOr(checkAnyText),
  role: /* @__PURE__ */ wordOf(...actorRoles),
});

/** Reads what every event carries; reports `input.*`. */
export const checkEventBase: Check<unknown> = /* @__PURE__ */ shapeOf<TicketEventBase<TicketEventKind>>({
  kind: /* @__PURE__ */ wordOf(...ticketEventKinds),
  at: checkInteger,
  seq: checkInteger,
  actor: checkActor,
});

/** What states, clocks and promises read of an event beside what each carries, by kind. */
const partsByKind: { readonly [Kind in TicketEventKind]?: Check<unknown> } = /* @__PURE__ */ (() => {
  const word = nullOr(checkAnyText);
  const words = itemsOf(checkAnyText);
  const attribute = shapeOf({ to: word });
  return {
    message: shapeOf({ visibility: wordOf("public", "internal"), opening: checkBoolean, automated: checkBoolean }),
    status: shapeOf({ to: checkTicketStatus }),
    priority: attribute,
    assignee: attribute,
    group: attribute,
    type: attribute,
    requester: attribute,
    organization: attribute,
    brand: attribute,
    tag: shapeOf({ added: words, removed: words }),
    field: shapeOf({ field: checkAnyText, to: checkFieldValue }),
    schedule: shapeOf({ calendarId: word }),
    override: shapeOf({
      clock: checkAnyText,
      action: wordOf("setDue", "exclude", "waive", "acknowledge"),
      dueAt: nullOr(checkInteger),
      interval: nullOr(shapeOf<ExcludedInterval>({ from: checkInteger, to: checkInteger })),
      reason: word,
    }),
  };
})();

/**
 * Reads an event of untyped origin as far as states, clocks and promises do; reports `input.*` for every part that is
 * not as it should be. Unlike a schema it needs no package.
 */
export const checkTicketEvent: Check<unknown> = (value, path, issues) => {
  const base = checkEventBase(value, path, issues) as { readonly kind: TicketEventKind } | undefined;
  return base && partsByKind[base.kind]?.(value, path, issues);
};
