import { compileSla, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { march } from "./sla-fixtures.js";

const clocks = [{ id: "reply", start: { event: "created" } }];
const target = { clock: "reply", within: "PT1H", calendar: "24x7" };
const policies = [{ id: "all", targets: [target] }];
const faults = (parts: object): readonly string[] =>
  issuesOf(() => compileSla({ clocks, policies, ...parts } as unknown as SlaDefinition)).map(
    ({ code, path }) => `${code} at ${path.join(".")}`,
  );
const targetFaults = (part: object, base: object = target) =>
  faults({ policies: [{ id: "all", targets: [{ ...base, ...part }] }] });
const editionFaults = (...editions: readonly object[]) =>
  faults({
    policies: [{ id: "all", editions: editions.map((one, place) => ({ id: String(place), targets: [], ...one })) }],
  });
const at = "policies.0.targets.0";

describe("a target", () => {
  const withoutLength = { clock: "reply", calendar: "24x7" };
  it.each<[string, object, object, readonly string[]]>([
    [
      "of no business days",
      { within: { businessDays: 0 } },
      target,
      [`sla.targetNotPositive at ${at}.within.businessDays`],
    ],
    [
      "of half a business day",
      { within: { businessDays: 0.5 } },
      target,
      [`sla.targetNotPositive at ${at}.within.businessDays`],
    ],
    [
      "of business days and hours",
      { within: { businessDays: 1, hours: 2 } },
      target,
      [`input.unknownKey at ${at}.within.hours`],
    ],
    ["with a length and a due instant", { dueField: "fields.due" }, target, [`input.variant at ${at}`]],
    ["with neither", {}, withoutLength, [`time.durationInvalid at ${at}.within`]],
    ["due in a field that is none", { dueField: "due" }, withoutLength, [`condition.fieldUnknown at ${at}.dueField`]],
    ["rounded otherwise", { roundDueTo: "minute" }, target, [`input.variant at ${at}.roundDueTo`]],
    [
      "at risk after a share of days",
      { within: { businessDays: 1 }, atRisk: { percent: 50 } },
      target,
      [`sla.atRiskInvalid at ${at}.atRisk`],
    ],
    [
      "at risk no time before",
      { within: { businessDays: 1 }, atRisk: { before: 0 } },
      target,
      [`sla.atRiskInvalid at ${at}.atRisk`],
    ],
    [
      "with calendars by a value that names none",
      { calendar: { field: "assigneeId", calendars: { kim: "lunar" }, otherwise: "24x7" } },
      target,
      [`sla.calendarUnknown at ${at}.calendar.calendars.kim`],
    ],
    [
      "with calendars that are no object",
      { calendar: { field: "assigneeId", calendars: [], otherwise: "24x7" } },
      target,
      [`input.type at ${at}.calendar.calendars`],
    ],
  ])("%s is refused", (_name, part, base, expected) => {
    expect(targetFaults(part, base)).toEqual(expected);
  });
});

describe("the editions of a policy", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "stand beside no targets",
      faults({ policies: [{ ...policies[0], editions: [] }] }),
      ["input.variant at policies.0"],
    ],
    ["are a list", faults({ policies: [{ id: "all", editions: {} }] }), ["input.type at policies.0.editions"]],
    ["are objects", faults({ policies: [{ id: "all", editions: [7] }] }), ["input.type at policies.0.editions.0"]],
    [
      "leave no gap",
      editionFaults({ to: march(2) }, { from: march(3) }),
      ["sla.editionGap at policies.0.editions.1.from"],
    ],
    [
      "do not overlap",
      editionFaults({ to: march(4) }, { from: march(3) }),
      ["sla.editionOverlap at policies.0.editions.1.from"],
    ],
    [
      "stand in order of time",
      editionFaults({ from: march(4) }, { from: march(3) }),
      ["sla.editionOverlap at policies.0.editions.1.from"],
    ],
    [
      "end after they begin",
      editionFaults({ from: march(4), to: march(4) }),
      ["sla.editionOverlap at policies.0.editions.0.to"],
    ],
    [
      "begin at an instant",
      editionFaults({ from: "2026-03-02" }),
      ["time.instantInvalid at policies.0.editions.0.from"],
    ],
    [
      "have ids of their own",
      editionFaults({ id: "a", to: march(2) }, { id: "a" }),
      ["sla.editionDuplicate at policies.0.editions.1.id"],
    ],
    [
      "promise what can be promised",
      editionFaults({ targets: [{ ...target, clock: "x" }] }),
      ["sla.clockUnknown at policies.0.editions.0.targets.0.clock"],
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("a slot", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["is one of the policies'", [{ id: "team" }], ["sla.slotUnknown at slots.0.id"]],
    ["is described once", [{ id: "customer" }, { id: "customer" }], ["sla.slotDuplicate at slots.1.id"]],
    ["is an object", ["customer"], ["input.type at slots.0"]],
    ["is in a list", {}, ["input.type at slots"]],
    [
      "uses known words",
      [{ id: "customer", matches: "x", rematch: "x", onTargetChange: "x", editions: "x" }],
      [
        "input.variant at slots.0.matches",
        "input.variant at slots.0.rematch",
        "input.variant at slots.0.onTargetChange",
        "input.variant at slots.0.editions",
      ],
    ],
  ])("%s", (_, slots, expected) => {
    expect(faults({ slots })).toEqual(expected);
  });
});

describe("a suspension", () => {
  const outage = { id: "outage", from: march(2), to: march(3) };
  it.each<[string, unknown, readonly string[]]>([
    ["is an object", [7], ["input.type at suspensions.0"]],
    [
      "has a span",
      [{ id: "a" }],
      ["time.instantInvalid at suspensions.0.from", "time.instantInvalid at suspensions.0.to"],
    ],
    ["does not end before it begins", [{ ...outage, to: march(1) }], ["time.rangeReversed at suspensions.0.to"]],
    ["stops clocks that there are", [{ ...outage, clocks: ["x"] }], ["sla.clockUnknown at suspensions.0.clocks.0"]],
    ["has an id of its own", [outage, outage], ["sla.suspensionDuplicate at suspensions.1.id"]],
    ["has a condition that can be asked", [{ ...outage, match: {} }], ["input.variant at suspensions.0.match"]],
  ])("%s", (_, suspensions, expected) => {
    expect(faults({ suspensions })).toEqual(expected);
  });
});

describe("a clock", () => {
  const becomes = { becomes: { tag: "vip" } };
  it.each<[string, object, readonly string[]]>([
    [
      "counts from a field that there is",
      { anchor: { field: "since" } },
      ["condition.fieldUnknown at clocks.0.anchor.field"],
    ],
    [
      "counts from nothing else",
      { anchor: { at: "since" } },
      ["input.unknownKey at clocks.0.anchor.at", "condition.fieldUnknown at clocks.0.anchor.field"],
    ],
    [
      "counts from something",
      { anchor: null },
      ["input.type at clocks.0.anchor", "condition.fieldUnknown at clocks.0.anchor.field"],
    ],
    [
      "waits for no more conditions than it keeps",
      { stop: { anyOf: Array.from({ length: 31 }, () => becomes) } },
      ["clock.conditionsTooMany at clocks.0"],
    ],
    [
      "does not wait for one declared later",
      { pause: { clock: "later", state: "active" } },
      ["condition.clockCycle at clocks.0.pause.clock"],
    ],
  ])("%s", (_, part, expected) => {
    const later = { id: "later", start: { event: "created" } };
    expect(faults({ clocks: [{ ...clocks[0], ...part }, later] })).toEqual(expected);
  });

  it("may wait for thirty conditions", () => {
    const stop = { anyOf: Array.from({ length: 30 }, () => becomes) };
    expect(faults.bind(null, { clocks: [{ ...clocks[0], stop }] })).toThrow("call returned");
  });
});
