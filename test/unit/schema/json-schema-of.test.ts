import { jsonSchemaOf } from "supportops/schema";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { ticketEventKinds } from "../../../src/ticket/ticket-event.js";

/** The part of a JSON Schema at a place. */
const partAt = (schema: unknown, ...place: readonly (string | number)[]): unknown =>
  place.reduce((inner, key) => (inner as Record<string, unknown>)[key], schema);

describe("jsonSchemaOf", () => {
  it.each([
    ["ticket", ["id", "createdAt", "createdBy", "initial", "events", "history"]],
    ["calendarDefinition", ["timeZone", "weekly"]],
    ["slaDefinition", ["clocks", "policies"]],
    ["escalationDefinition", ["steps"]],
    ["onCallDefinition", ["timeZone", "layers"]],
  ] as const)("of %s is plain JSON of draft 2020-12 and names what is required", (name, required) => {
    const schema = jsonSchemaOf(name);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    expect([...(schema["required"] as string[])].sort()).toEqual([...required].sort());
  });

  it("has one alternative for each kind of event", () => {
    const variants = partAt(jsonSchemaOf("ticket"), "properties", "events", "items", "oneOf") as readonly unknown[];
    const kinds = variants.map((variant) => partAt(variant, "properties", "kind", "const"));
    expect(kinds.sort()).toEqual([...ticketEventKinds].sort());
  });

  it("describes instants, dates and hours in the forms they come in", () => {
    const instants = partAt(jsonSchemaOf("ticket"), "properties", "createdAt", "anyOf");
    expect(instants).toEqual([{ type: "integer" }, { type: "string", format: "date-time" }]);
    const calendar = jsonSchemaOf("calendarDefinition");
    expect(partAt(calendar, "properties", "weekly", "anyOf", 0)).toEqual({ const: "always" });
    const date = partAt(calendar, "properties", "holidays", "items", "anyOf", 0);
    expect(date).toEqual({ type: "string", format: "date" });
  });

  it("refuses other names", () => {
    expect(issuesOf(() => jsonSchemaOf("survey" as never))[0]).toMatchObject({ code: "input.variant" });
  });
});
