import { compileSla, evaluateSlaMany, forecastBreaches } from "supportops/sla";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { definitionWith, march, replyClock } from "./sla-fixtures.js";

// Reply within 4 office hours, resolution within 6; Monday, as of 12:00.
const sla = compileSla(
  definitionWith([
    {
      id: "all",
      targets: [
        { clock: "reply", within: "PT4H", calendar: "office" },
        { clock: "resolution", within: "PT6H", calendar: "office" },
      ],
    },
  ]),
);
const tickets = [
  ticket("b", march(2, "11:00")),
  ticket("a", march(2, "11:00")).message(march(2, "11:30"), "agent"),
  ticket("late", march(2, "07:00")),
  ticket("paused", march(2, "10:00")).status(march(2, "10:30"), "pending"),
  ticket("evening", march(2, "16:00")),
].map((builder) => builder.build());
const evaluations = evaluateSlaMany(tickets, sla, { asOf: march(2, "12:00") });

function foreseen(horizon: string) {
  return forecastBreaches(evaluations, { horizon }).map(
    ({ ticketId, clock, breachesAt, inMs }) =>
      `${ticketId} ${clock} ${new Date(breachesAt).toISOString().slice(8, 16)} ${String(inMs / 60_000)}`,
  );
}

describe("what breaks if nothing happens", () => {
  it.each([
    ["the promise of a ticket opened before hours counts from nine", march(2, "13:00"), ["late reply 02T13:00 60"]],
    [
      "one due exactly at the horizon counts; equal instants go by ticket, then clock",
      march(2, "15:00"),
      ["late reply 02T13:00 60", "b reply 02T15:00 180", "late resolution 02T15:00 180"],
    ],
    [
      "an answered clock, a paused one and a ticket that does not exist yet break nothing",
      march(3, "12:00"),
      [
        "late reply 02T13:00 60",
        "b reply 02T15:00 180",
        "late resolution 02T15:00 180",
        "a resolution 02T17:00 300",
        "b resolution 02T17:00 300",
      ],
    ],
    ["a horizon in the past leaves nothing to foresee", march(2, "11:00"), []],
  ])("%s", (_, horizon, rows) => {
    expect(foreseen(horizon)).toEqual(rows);
  });

  it("is what an evaluation as of the horizon calls breached", () => {
    const horizon = march(2, "16:00");
    const open = tickets.slice(0, 4);
    const broken = evaluateSlaMany(open, sla, { asOf: horizon })
      .flatMap(({ ticketId, cycles }) => cycles.map(({ clock, outcome }) => `${ticketId} ${clock} ${outcome}`))
      .filter((row) => row.endsWith(" breached"));
    const rows = forecastBreaches(evaluations, { horizon }).map(
      ({ ticketId, clock }) => `${ticketId} ${clock} breached`,
    );
    expect([...rows].sort()).toEqual([...broken].sort());
  });
});

it("equal instants go by ticket, clock, slot and policy, whatever the order of the input", () => {
  const targets = [
    { clock: "resolution", within: "PT4H", calendar: "24x7" },
    { clock: "reply", within: "PT4H", calendar: "24x7" },
  ];
  const twice = compileSla(
    definitionWith([
      { id: "team", slot: "team", targets },
      { id: "customer", slot: "customer", targets },
    ]),
  );
  const [a, b] = ["a", "b"].map((id) => ticket(id, march(2)).build()) as [Ticket, Ticket];
  const rows = forecastBreaches(evaluateSlaMany([b, a], twice, { asOf: march(2) }), { horizon: march(3) });
  expect(rows.map(({ ticketId, clock, slot }) => `${ticketId} ${clock} ${slot}`)).toEqual([
    "a reply customer",
    "a reply team",
    "a resolution customer",
    "a resolution team",
    "b reply customer",
    "b reply team",
    "b resolution customer",
    "b resolution team",
  ]);
});

it("a cycle for each policy of a slot goes by policy", () => {
  const targets = [{ clock: "reply", within: "PT4H", calendar: "24x7" }];
  const policies = ["b", "a"].map((id) => ({ id, targets }));
  const all = compileSla({ ...definitionWith(policies), slots: [{ id: "customer", matches: "all" }] });
  const rows = forecastBreaches(evaluateSlaMany([ticket("1", march(2)).build()], all, { asOf: march(2) }), {
    horizon: march(3),
  });
  expect(rows.map(({ policyId }) => policyId)).toEqual(["a", "b"]);
});

it("a breach that has happened is nothing to foresee", () => {
  const later = evaluateSlaMany(tickets.slice(0, 1), sla, { asOf: march(2, "15:00") });
  const clocks = forecastBreaches(later, { horizon: march(4) }).map(({ clock }) => clock);
  expect(clocks).toEqual(["resolution"]);
});

it("what a row does not say, that a suspension begins later, an evaluation as of the horizon foresees", () => {
  const suspended = compileSla({
    clocks: [replyClock],
    policies: [{ id: "all", targets: [{ clock: "reply", within: "PT4H", calendar: "24x7" }] }],
    suspensions: [{ id: "outage", from: march(2, "12:00"), to: march(2, "14:00") }],
  });
  const open = [ticket("1", march(2)).build()];
  const breachedAsOf = (asOf: string) =>
    evaluateSlaMany(open, suspended, { asOf }).map(({ current }) => current.reply?.breachedAt);
  const [row] = forecastBreaches(evaluateSlaMany(open, suspended, { asOf: march(2) }), { horizon: march(2, "14:00") });
  // Three hours are used up at noon, and the fourth from 14:00 to 15:00.
  expect([row?.breachesAt, row?.nextChangeAt]).toEqual([march(2, "13:00"), march(2, "12:00")].map(Date.parse));
  expect(breachedAsOf(march(2, "14:00"))).toEqual([null]);
  expect(breachedAsOf(march(2, "16:00"))).toEqual([Date.parse(march(2, "15:00"))]);
});
