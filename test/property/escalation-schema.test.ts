import fc from "fast-check";
import { compileEscalations } from "supportops/escalation";
import { compileOnCall } from "supportops/on-call";
import { zendeskClocks } from "supportops/presets/zendesk";
import { recurrence } from "supportops/recurrence";
import { parseEscalationDefinition, parseOnCallDefinition } from "supportops/schema";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { expectSame, issuesOrNone, mutated } from "./faulty-definitions.js";

const seeded = { seed: 20260324, numRuns: 400 };

const rotation = {
  schemaVersion: 1,
  id: "desk",
  timeZone: "Europe/Berlin",
  layers: [
    { id: "first", people: ["ada", "bo"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } },
    {
      id: "second",
      timeZone: "America/New_York",
      people: ["cy"],
      from: "2026-03-23",
      to: "2026-12-23",
      handOver: "24:00",
      every: { rule: "FREQ=WEEKLY;BYDAY=MO,TH" },
      hours: { "mon-fri": [["09:00", "17:00"]] },
    },
    { id: "third", people: ["di"], from: "2026-03-23", handOver: "09:00", every: { days: 3 } },
  ],
  overrides: [
    { layer: "first", from: "2026-03-24T00:00:00Z", to: "2026-03-25T00:00:00Z", person: "eve" },
    { layer: "second", from: 1_774_310_400_000, to: 1_774_396_800_000 },
  ],
  swaps: [{ layer: "first", turns: ["2026-03-24T00:00:00Z", "2026-04-01T00:00:00Z"] }],
};

const escalations = {
  schemaVersion: 1,
  id: "desk",
  edition: "2",
  steps: [
    {
      id: "warn",
      clock: "firstReply",
      slot: "customer",
      timer: { percent: 75 },
      when: { all: [{ any: [{ tag: "vip" }] }, { not: { clock: "agentWork", state: "acknowledged" } }] },
      outsideHours: "nextOpening",
      whenMissed: "fire",
      audience: "assignee",
      payload: { to: ["mail", 1, null, true] },
    },
    {
      id: "again",
      clock: "firstReply",
      timer: { base: "previous", after: { businessDays: 1 }, calendar: "office" },
      repeat: {
        every: "PT1H",
        hours: "business",
        calendar: "office",
        count: 3,
        until: { field: "priority", atMost: "low" },
      },
      audience: { onCall: "desk", layer: "first", otherwise: "boss" },
    },
    { id: "before", clock: "agentWork", timer: { base: "due", before: { percent: 20 } } },
  ],
  ladders: [
    {
      id: "ladder",
      clock: "firstReply",
      timer: { base: "breach", after: { minutes: 5 }, hours: "business" },
      levels: [
        { id: "expert", kind: "functional", audience: "second line" },
        { id: "boss", kind: "hierarchical", after: "PT30M", hours: "wall", audience: { onCall: "desk" }, payload: 1 },
      ],
      acknowledgement: { timeout: "PT1H" },
      repeat: { after: 60_000, count: 2 },
    },
  ],
};

const sla = compileSla({
  calendars: [{ id: "office", timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } }],
  clocks: zendeskClocks,
  policies: [
    {
      id: "all",
      targets: (["firstReply", "agentWork"] as const).map((clock) => ({ clock, within: "PT4H", calendar: "office" })),
    },
  ],
});
const onCall = compileOnCall(rotation as never, { recurrence });

/** Values that stand in definitions, so that one put in another's place is often nearly right. */
const plausible = fc.oneof(
  fc.constantFrom<unknown>("high", "office", "2026-02-29", "09:00", "24:00", "PT1H", "P1D", "", null, 0, 1, -1, true),
  fc.constantFrom<unknown>(
    {},
    [],
    { tag: "vip" },
    { businessDays: 1 },
    { percent: 10 },
    { hours: 1 },
    { onCall: "desk" },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

// How parts fit together, and fit the SLA, is said by compileX alone.
const ofWhole = /^(sla\.|escalation\.|onCall\.|recurrence\.|condition\.(clock|priority|notC))/;

describe("schema and compile accept and refuse the same", () => {
  const compileBoth = (definition: unknown) => compileEscalations(definition as never, sla, { onCall: [onCall] });

  it("the valid definitions pass both and come back as they are", () => {
    expect(parseOnCallDefinition(rotation)).toEqual(rotation);
    expect(parseEscalationDefinition(escalations)).toEqual(escalations);
    expect(() => compileBoth(escalations)).not.toThrow();
  });

  it("on-call definitions with one or two faults", () => {
    fc.assert(
      fc.property(mutated(rotation, plausible), (definition) => {
        const parsed = issuesOrNone(() => parseOnCallDefinition(definition));
        expectSame(
          parsed,
          issuesOrNone(() => compileOnCall(definition as never, { recurrence })),
          ofWhole,
        );
      }),
      seeded,
    );
  });

  it("escalations with one or two faults", () => {
    fc.assert(
      fc.property(mutated(escalations, plausible), (definition) => {
        const parsed = issuesOrNone(() => parseEscalationDefinition(definition));
        expectSame(
          parsed,
          issuesOrNone(() => compileBoth(definition)),
          ofWhole,
        );
      }),
      seeded,
    );
  });
});
