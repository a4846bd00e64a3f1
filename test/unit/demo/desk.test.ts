import { evaluateSlaMany } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { deskAsOf, generateDesk } from "../../../examples/demo/desk/generate-desk.js";
import { importDesk } from "../../../examples/demo/desk/import-desk.js";
import { slaBoard } from "../../../examples/demo/figures/sla-board.js";

const desk = generateDesk(18);
const imported = importDesk(desk);
const events = imported.tickets.flatMap((ticket) => ticket.events);

describe("the made-up help desk", () => {
  it("is the same for the same seed, and another one for another", () => {
    expect(generateDesk(18)).toEqual(desk);
    expect(generateDesk(2).tickets).not.toEqual(desk.tickets);
  });

  it("has 420 tickets of three months, none of them after its end", () => {
    expect(imported.tickets).toHaveLength(420);
    const last = Math.max(...events.map(({ at }) => at));
    expect(last).toBeLessThanOrEqual(deskAsOf);
    expect(last).toBeGreaterThan(deskAsOf - 86_400_000);
  });

  it.each(["message", "status", "priority", "assignee", "group", "schedule", "survey", "merge"])(
    "has events of the kind %s",
    (kind) => {
      expect(events.some((event) => event.kind === kind)).toBe(true);
    },
  );

  it.each([
    { what: "public messages by agents", visibility: "public", role: "agent" },
    { what: "internal notes by light agents", visibility: "internal", role: "lightAgent" },
    { what: "messages by bots", visibility: "public", role: "bot" },
    { what: "messages by customers", visibility: "public", role: "endUser" },
  ])("has $what", ({ visibility, role }) => {
    const found = events.filter((event) => event.kind === "message" && event.visibility === visibility);
    expect(found.some(({ actor }) => actor.role === role)).toBe(true);
  });

  it.each(["pending", "hold", "solved", "closed"])("has tickets that become %s", (category) => {
    expect(events.some((event) => event.kind === "status" && event.to.category === category)).toBe(true);
  });

  it("has tickets that are reopened by their customers", () => {
    const reopenings = events.filter(
      (event) => event.kind === "status" && event.from?.category === "solved" && event.to.category === "open",
    );
    expect(reopenings.some(({ actor }) => actor.role === "endUser")).toBe(true);
  });

  it("promises time on the calendars of both teams and round the clock", () => {
    const cycles = evaluateSlaMany(imported.tickets, imported.sla, { asOf: deskAsOf }).flatMap((one) => one.cycles);
    const calendarIds = new Set(cycles.map(({ calendarId }) => calendarId).filter((id) => id !== null));
    expect([...calendarIds].sort()).toEqual(["24x7", "950", "951"]);
  });

  it("leads to complete logs: what Zendesk says of a ticket today is what its audits lead to", () => {
    expect(imported.tickets.filter(({ history }) => history !== "full")).toEqual([]);
  });

  it("fills every part of the board of the demo", () => {
    const totals = slaBoard({ ...imported, asOf: deskAsOf, timeZone: "Europe/Berlin" }).map(({ urgency, total }) => [
      urgency,
      total > 0,
    ]);
    expect(totals).toEqual([
      ["overdue", true],
      ["atRisk", true],
      ["onTrack", true],
      ["paused", true],
    ]);
  });
});
