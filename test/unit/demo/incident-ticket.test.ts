import { ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { startNotes } from "../../../examples/demo/incidents/incident-notes.js";
import { type IncidentRecord, parseIncidentRow } from "../../../examples/demo/incidents/incident-row.js";
import { incidentTicket } from "../../../examples/demo/incidents/incident-ticket.js";
import { record } from "./incident-log.js";

const at = (wallClock: string): number => Date.parse(`${wallClock}:00Z`);

function ticketOf(records: readonly Partial<IncidentRecord>[]) {
  const notes = startNotes();
  const rows = records.map((columns, place) => parseIncidentRow(record(columns), place + 2));
  return { ticket: incidentTicket(rows, notes), notes };
}

describe("incidentTicket", () => {
  it.each([
    { why: "it is copied onto the first row", when: "2016-03-01T08:10", resolved: false },
    { why: "a minute is missing", when: "2016-03-03T08:59", resolved: false },
    { why: "its own instant has come", when: "2016-03-03T09:00", resolved: true },
  ])("does not know of resolved_at before that instant: $why", ({ when, resolved }) => {
    const { ticket } = ticketOf([{}, { sys_mod_count: "1", sys_updated_at: "2016-03-02T08:00:00" }]);
    expect(ticketStateAt(ticket, at(when))?.fields["resolved"]).toBe(resolved);
  });

  it("knows nothing of an incident before its first row but that it was opened", () => {
    const { ticket } = ticketOf([{}]);
    const { status, priority, groupId, fields } = ticket.initial;
    expect({ status: status.raw, priority, groupId, fields }).toEqual({
      status: "New",
      priority: null,
      groupId: null,
      fields: { resolved: false, closed: false, madeSla: null, reopenCount: null },
    });
  });

  it("tells a flag only where it changes, at the row that shows the change", () => {
    const { ticket } = ticketOf([
      {},
      { sys_mod_count: "1", sys_updated_at: "2016-03-02T08:00:00" },
      { sys_mod_count: "2", sys_updated_at: "2016-03-02T09:00:00", made_sla: "false" },
    ]);
    const flags = ticket.events.filter((event) => event.kind === "field" && event.field === "madeSla");
    expect(flags).toMatchObject([
      { at: at("2016-03-01T08:10"), from: null, to: true },
      { at: at("2016-03-02T09:00"), from: true, to: false },
    ]);
  });

  it("orders rows by time, then sys_mod_count, then the file, and counts ties and what moved", () => {
    const { ticket, notes } = ticketOf([
      { sys_mod_count: "3", sys_updated_at: "2016-03-02T10:00:00", incident_state: "Resolved" },
      { sys_mod_count: "2", sys_updated_at: "2016-03-02T09:00:00", incident_state: "Awaiting User Info" },
      { sys_mod_count: "1", sys_updated_at: "2016-03-02T09:00:00", incident_state: "Active" },
    ]);
    const states = ticket.events.flatMap((event) => (event.kind === "status" ? [event.to] : []));
    expect(states).toEqual([
      { raw: "Active", category: "open" },
      { raw: "Awaiting User Info", category: "pending" },
      { raw: "Resolved", category: "solved" },
    ]);
    expect(notes).toMatchObject({ rows: 3, incidents: 1, reordered: 1, tied: 1, beforeCreation: 0 });
  });

  it("moves a row before the opening to the opening, and counts it", () => {
    const { ticket, notes } = ticketOf([{ sys_updated_at: "2016-03-01T07:59:00" }]);
    expect(ticket.events[0]?.at).toBe(at("2016-03-01T08:00"));
    expect(notes.beforeCreation).toBe(1);
  });

  it("counts an incident that was closed without resolved_at, which never becomes resolved", () => {
    const { ticket, notes } = ticketOf([{ resolved_at: "" }]);
    expect(ticketStateAt(ticket, at("2017-01-01T00:00"))?.fields).toMatchObject({ resolved: false, closed: true });
    expect(notes.neverResolved).toBe(1);
  });

  it("refuses a state it does not know, with its line", () => {
    expect(() => ticketOf([{}, { sys_mod_count: "1", incident_state: "Elsewhere" }])).toThrow(
      'Line 3: incident_state is not known: "Elsewhere".',
    );
  });
});
