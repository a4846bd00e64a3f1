import { compileSla, explainStale, isStale, type SlaDefinition, stampSla } from "supportops/sla";
import { compileZones, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { definitionWith, evenings, office, oneTarget } from "./sla-fixtures.js";

const span = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };
const base: SlaDefinition = oneTarget({ clock: "reply", within: "PT4H", calendar: "office" });
const stored = stampSla(compileSla(base), span);

describe("stored figures", () => {
  it.each<[string, SlaDefinition, readonly string[], boolean, readonly string[]]>([
    ["hold while nothing changed", { ...base }, [], false, []],
    [
      "are all stale after an edit of a target",
      oneTarget({ clock: "reply", within: "PT5H", calendar: "office" }),
      ["rulesEdited"],
      true,
      [],
    ],
    [
      "are all stale after an edit of a clock",
      { ...base, clocks: base.clocks.map((clock) => ({ ...clock, onSolve: "cancel" as const })) },
      ["rulesEdited"],
      true,
      [],
    ],
    ["are all stale after an edit of the priorities", { ...base, priorities: ["p2", "p1"] }, ["rulesEdited"], true, []],
    [
      "are stale by calendar after an edit of one",
      { ...base, calendars: [{ ...office, holidays: ["2026-04-06"] }, evenings] },
      ["calendarEdited office"],
      false,
      ["office"],
    ],
    [
      "are stale by calendar after one is moved to another zone, which is an edit",
      { ...base, calendars: [{ ...office, timeZone: "Europe/Berlin" }, evenings] },
      ["calendarEdited office"],
      false,
      ["office"],
    ],
    [
      "are stale by calendar after one was added or taken away, since tickets may name it",
      { ...base, calendars: [office, { ...evenings, id: "nights" }] },
      ["calendarRemoved evenings", "calendarAdded nights"],
      false,
      ["evenings", "nights"],
    ],
    ["hold when the calendars only stand in another order", { ...base, calendars: [evenings, office] }, [], false, []],
  ])("%s", (_, definition, reasons, everything, calendarIds) => {
    const sla = compileSla(definition);
    const explained = explainStale(stored, sla);
    expect(
      explained.reasons.map(({ code, calendarId }) => (calendarId === null ? code : `${code} ${calendarId}`)),
    ).toEqual(reasons);
    expect([explained.everything, explained.calendarIds]).toEqual([everything, calendarIds]);
    expect(isStale(stored, sla)).toBe(reasons.length > 0);
  });
});

describe("a change of zone data", () => {
  const berlin = { ...office, timeZone: "Europe/Berlin" };
  const definition: SlaDefinition = {
    ...base,
    calendars: [berlin, evenings, { id: "both", union: [{ timeZone: "UTC", weekly: "always" }, berlin] } as never],
  };
  const table = zoneTransitions("Europe/Berlin", { from: "2020-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z" });
  /** As if summer time had been abolished from an instant on. */
  const abolished = (from: string) => ({
    ...table,
    transitions: table.transitions.filter(({ at }) => at < Date.parse(from)),
  });
  const stamp = stampSla(compileSla(definition, { zones: compileZones([table]) }), span);

  it("inside the span makes the figures of the zone's calendars stale, those made of them included", () => {
    const sla = compileSla(definition, { zones: compileZones([abolished("2026-06-01T00:00:00Z")]) });
    expect(explainStale(stamp, sla)).toEqual({
      reasons: [
        { code: "zoneChanged", calendarId: "both" },
        { code: "zoneChanged", calendarId: "office" },
      ],
      everything: false,
      calendarIds: ["both", "office"],
    });
    expect(stampSla(sla, span).zoneFingerprint).not.toBe(stamp.zoneFingerprint);
  });

  it("outside the span concerns no figure", () => {
    const sla = compileSla(definition, { zones: compileZones([abolished("2027-06-01T00:00:00Z")]) });
    expect(isStale(stamp, sla)).toBe(false);
  });

  it("does not depend on whether the offsets come from a table or the runtime", () => {
    expect(isStale(stamp, compileSla(definition))).toBe(false);
  });
});

it("a stamp is plain JSON", () => {
  expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  expect(isStale(JSON.parse(JSON.stringify(stored)) as typeof stored, compileSla(base))).toBe(false);
  expect(stored.slaFingerprint).toBe(compileSla(base).fingerprint);
});

it("an SLA without calendars has nothing a zone could change", () => {
  const stamp = stampSla(compileSla({ ...definitionWith([]), calendars: [] }), span);
  expect(stamp.calendars).toEqual({});
});

it("a damaged stamp is refused", () => {
  const sla = compileSla(base);
  const codes = (damaged: object) => issuesOf(() => isStale({ ...stored, ...damaged }, sla)).map(({ code }) => code);
  expect(codes({ calendars: undefined })).toEqual(["input.required"]);
  expect(codes({ calendars: "office" })).toEqual(["input.type"]);
  expect(codes({ from: Number.NaN })).toEqual(["time.instantInvalid"]);
});
