import { checkAnyText, checkRecord } from "../errors/check-shape.js";
import { addIssue, type Check } from "../errors/issues.js";
import { wordOf } from "../errors/check-fields.js";
import { itemsOf, nullOr, shapeOf } from "../errors/state-shape.js";
import { statusCategories, type TicketState, type TicketStatus, wordAttributes } from "./ticket-state.js";

const word = /* @__PURE__ */ nullOr(checkAnyText);

/** Reads a status; reports `input.*`. */
export const checkTicketStatus: Check<unknown> = /* @__PURE__ */ shapeOf<TicketStatus>({
  raw: checkAnyText,
  category: /* @__PURE__ */ wordOf(...statusCategories),
});

/** Reads a field's value; reports `input.type`. */
export const checkFieldValue: Check<unknown> = (value, path, issues) => {
  const isScalar = value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
  if (isScalar || (Array.isArray(value) && value.every((item) => typeof item === "string"))) return value;
  addIssue(issues, "input.type", path, { message: "Expected the value of a field.", received: value });
  return undefined;
};

const checkFields: Check<unknown> = (value, path, issues) => {
  const fields = checkRecord(value, path, issues);
  for (const [name, field] of Object.entries(fields ?? {})) checkFieldValue(field, [...path, name], issues);
  return fields;
};

/** Reads a ticket's state of untyped origin; reports `input.*` for every part that is not as it should be. */
export const checkTicketState: Check<unknown> = /* @__PURE__ */ (() => {
  const words = Object.fromEntries(wordAttributes.map((name) => [name, word])) as {
    readonly [Name in (typeof wordAttributes)[number]]: Check<unknown>;
  };
  return shapeOf<TicketState>({
    status: checkTicketStatus,
    ...words,
    tags: itemsOf(checkAnyText),
    fields: checkFields,
  });
})();
