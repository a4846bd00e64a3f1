import { compileOnCall } from "supportops/on-call";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, plan } from "./desk.js";

// Ada on Monday and Bo on Tuesday, by day and night; a second layer from 08:00 to 18:00.
const rotation = compileOnCall({
  id: "desk",
  timeZone: "UTC",
  layers: [
    {
      id: "day",
      people: ["ada", "bo"],
      from: "2026-03-23",
      handOver: "00:00",
      every: { days: 1 },
      hours: { "mon-sun": [["08:00", "18:00"]] },
    },
    { id: "night", people: ["cy"], from: "2026-03-23", to: "2026-03-25", handOver: "00:00", every: { days: 1 } },
  ],
});
const opened = ticket("1", at("mon 9:00")).build();

describe("an audience on call", () => {
  const audienceOf = (asOf: string, audience: object): unknown => {
    const steps = [{ audience: { onCall: "desk", ...audience } }];
    const { due, planned } = plan({ steps, ticket: opened, asOf, onCall: [rotation] });
    return [...due, ...planned].map((step) => step.audience);
  };

  it.each([
    { asOf: "mon 11:00", audience: {}, person: "ada", why: "on Monday" },
    { asOf: "tue 11:00", audience: {}, person: "bo", why: "who is on call when it is told, not when it was due" },
    { asOf: "tue 19:00", audience: {}, person: "cy", why: "the second layer, where the first one has nobody" },
    { asOf: "tue 19:00", audience: { layer: "day" }, person: null, why: "nobody in that layer" },
    { asOf: "tue 19:00", audience: { layer: "day", otherwise: "boss" }, person: "boss", why: "the substitute" },
    { asOf: "mon 10:00", audience: { layer: "night" }, person: "cy", why: "planned for 11:00" },
    { asOf: "wed 20:00", audience: {}, person: null, why: "the rotation is over, and it is evening" },
  ])("is $person at $asOf: $why", ({ asOf, audience, person }) => {
    expect(audienceOf(asOf, audience)).toEqual([person]);
  });

  it("is the substitute while the instant cannot be said", () => {
    const paused = ticket("1", at("mon 9:00")).status(at("mon 9:30"), "pending").build();
    const steps = [{ audience: { onCall: "desk", otherwise: "boss" } }];
    expect(plan({ steps, ticket: paused, asOf: "mon 10:00", onCall: [rotation] }).planned[0]?.audience).toBe("boss");
  });
});
