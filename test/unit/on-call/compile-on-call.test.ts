import { compileOnCall, type OnCallDefinition, onCallAt } from "supportops/on-call";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const layer = { id: "first", people: ["ada"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } };
const valid = { timeZone: "UTC", layers: [layer] };
const faultsOf = (definition: unknown): unknown =>
  issuesOf(() => compileOnCall(definition as OnCallDefinition)).map(({ code, path }) => [code, path.join(".")]);
const withLayer = (parts: object): object => ({ timeZone: "UTC", layers: [{ ...layer, ...parts }] });

describe("compileOnCall refuses", () => {
  it.each([
    { definition: null, faults: [["input.type", ""]], why: "null is no definition" },
    {
      definition: {},
      faults: [
        ["time.zoneUnknown", "timeZone"],
        ["input.required", "layers"],
      ],
      why: "two keys are needed",
    },
    { definition: { ...valid, id: "" }, faults: [["input.type", "id"]], why: "a name is not empty" },
    {
      definition: { ...valid, schemaVersion: 2 },
      faults: [["input.variant", "schemaVersion"]],
      why: "another version",
    },
    { definition: { ...valid, people: [] }, faults: [["input.unknownKey", "people"]], why: "often a misspelling" },
    { definition: { ...valid, layers: [] }, faults: [["onCall.layersMissing", "layers"]], why: "a layer is needed" },
    { definition: { ...valid, layers: [7] }, faults: [["input.type", "layers.0"]], why: "a layer is an object" },
    {
      definition: { ...valid, layers: [layer, layer] },
      faults: [["onCall.layerDuplicate", "layers.1.id"]],
      why: "layers are told apart",
    },
    {
      definition: { ...valid, layers: [{}] },
      faults: [
        ["input.required", "layers.0.id"],
        ["input.required", "layers.0.people"],
        ["time.dateInvalid", "layers.0.from"],
        ["time.wallTimeInvalid", "layers.0.handOver"],
        ["input.required", "layers.0.every"],
      ],
      why: "all faults at once",
    },
    { definition: withLayer({ people: [] }), faults: [["onCall.peopleMissing", "layers.0.people"]], why: "nobody" },
    { definition: withLayer({ people: [""] }), faults: [["input.type", "layers.0.people.0"]], why: "no name" },
    {
      definition: withLayer({ timeZone: "Mars" }),
      faults: [["time.zoneUnknown", "layers.0.timeZone"]],
      why: "no zone",
    },
    { definition: withLayer({ to: "2026-02-30" }), faults: [["time.dateInvalid", "layers.0.to"]], why: "no date" },
    { definition: withLayer({ to: "2026-03-23" }), faults: [["onCall.spanEmpty", "layers.0.to"]], why: "no time" },
    { definition: withLayer({ every: {} }), faults: [["input.variant", "layers.0.every"]], why: "no period" },
    {
      definition: withLayer({ every: { days: 1, weeks: 1 } }),
      faults: [["input.variant", "layers.0.every"]],
      why: "two",
    },
    {
      definition: withLayer({ every: { days: 0 } }),
      faults: [["onCall.periodInvalid", "layers.0.every.days"]],
      why: "0",
    },
    {
      definition: withLayer({ every: { weeks: 0.5 } }),
      faults: [["onCall.periodInvalid", "layers.0.every.weeks"]],
      why: "half a week is a number of hours",
    },
    {
      definition: withLayer({ every: { rule: "FREQ=DAILY" } }),
      faults: [["onCall.recurrenceMissing", "layers.0.every.rule"]],
      why: "nobody reads the rule",
    },
    {
      definition: withLayer({ hours: { mon: [["09:75", "17:00"]], days: [] } }),
      faults: [
        ["time.wallTimeInvalid", "layers.0.hours.mon.0.0"],
        ["calendar.weekdayUnknown", "layers.0.hours.days"],
      ],
      why: "hours are a calendar's weekly hours, and the path leads into them",
    },
    {
      definition: { timeZone: "Mars", layers: [{ ...layer, hours: { mon: [["09:00", "17:00"]] } }] },
      faults: [["time.zoneUnknown", "timeZone"]],
      why: "hours are of no zone then, which is one fault",
    },
    { definition: withLayer({ hours: {} }), faults: [["onCall.hoursEmpty", "layers.0.hours"]], why: "never on call" },
    { definition: { ...valid, overrides: {} }, faults: [["input.type", "overrides"]], why: "a list" },
    { definition: { ...valid, overrides: [7] }, faults: [["input.type", "overrides.0"]], why: "an object" },
    {
      definition: { ...valid, overrides: [{ layer: "x", from: "2026-03-23", to: null, person: "" }] },
      faults: [
        ["onCall.layerUnknown", "overrides.0.layer"],
        ["time.instantInvalid", "overrides.0.from"],
        ["time.instantInvalid", "overrides.0.to"],
        ["input.type", "overrides.0.person"],
      ],
      why: "an override names its layer, instants and a person",
    },
    {
      definition: { ...valid, overrides: [{ layer: "first", from: 1, to: 1 }] },
      faults: [["onCall.spanEmpty", "overrides.0.to"]],
      why: "no time",
    },
    { definition: { ...valid, swaps: [7] }, faults: [["input.type", "swaps.0"]], why: "an object" },
    {
      definition: { ...valid, swaps: [{ layer: "x", turns: [1, "x", 3] }] },
      faults: [
        ["onCall.layerUnknown", "swaps.0.layer"],
        ["input.type", "swaps.0.turns"],
        ["time.instantInvalid", "swaps.0.turns.1"],
      ],
      why: "two instants",
    },
    {
      definition: { ...valid, swaps: [{ layer: "first" }] },
      faults: [["input.required", "swaps.0.turns"]],
      why: "turns",
    },
    {
      definition: { ...valid, swaps: [{ layer: "first", turns: ["2026-03-22T09:00:00Z", "2026-03-24T09:00:00Z"] }] },
      faults: [["onCall.swapInvalid", "swaps.0.turns.0"]],
      why: "the rotation has not begun",
    },
  ])("$why: $faults", ({ definition, faults }) => {
    expect(faultsOf(definition)).toEqual(faults);
  });

  it("a rule that has no dates", () => {
    const definition = withLayer({ every: { rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" } }) as OnCallDefinition;
    const [issue] = issuesOf(() => compileOnCall(definition, { recurrence }));
    expect([issue?.code, issue?.path]).toEqual(["recurrence.noDates", ["layers", 0, "every", "rule"]]);
  });

  it.each([null, 7, {}])("what is no schedule, where one is asked: %o", (value) => {
    const [issue] = issuesOf(() => onCallAt(value as never, 0));
    expect([issue?.code, issue?.path]).toEqual(["onCall.handleExpected", ["onCall"]]);
  });
});

describe("compileOnCall", () => {
  it("keeps the definition, its id and its hash", () => {
    const onCall = compileOnCall({ ...valid, id: "desk" });
    expect([onCall.id, onCall.definition]).toEqual(["desk", { ...valid, id: "desk" }]);
    expect(compileOnCall(valid).id).toBeNull();
    expect(onCall.fingerprint).toBe(compileOnCall({ id: "desk", ...structuredClone(valid) }).fingerprint);
  });
});
