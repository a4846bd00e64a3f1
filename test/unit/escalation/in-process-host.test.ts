import { compileEscalations, type DueStep } from "supportops/escalation";
import { compileSla } from "supportops/sla";
import { type TicketBuilder, ticket } from "supportops/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startHost } from "../../../examples/hosts/in-process.js";
import { at, desk } from "./desk.js";

const hourMs = 3_600_000;
const escalations = compileEscalations(
  {
    steps: [
      { id: "half", clock: "work", timer: { percent: 50 } },
      { id: "breach", clock: "work", timer: { base: "breach" } },
    ],
  },
  compileSla(desk),
);

describe("the in-process example host", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: at("mon 9:00") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A host over tickets that can change; `fail` makes the next sending fail. */
  function open() {
    const tickets = new Map<string, TicketBuilder>();
    const sent: unknown[] = [];
    const mail = { fail: false };
    const host = startHost({
      escalations,
      handled: new Set(),
      now: () => Date.now(),
      loadTicket: (id) => Promise.resolve(tickets.get(id)!.build()),
      send: (step: DueStep) => {
        if (mail.fail) return Promise.reject(new Error("no mail"));
        sent.push([step.ticketId, step.step, (Date.now() - at("mon 9:00")) / hourMs]);
        return Promise.resolve();
      },
    });
    const change = (id: string, changed: TicketBuilder): Promise<void> => {
      tickets.set(id, changed);
      return host.ticketChanged(id);
    };
    return { host, sent, mail, change };
  }

  it("tells each step at its instant, over several tickets and a change of one", async () => {
    const { host, sent, change } = open();
    await change("a", ticket("a", at("mon 9:00")));
    await vi.advanceTimersByTimeAsync(hourMs);
    await change("b", ticket("b", at("mon 10:00")));
    await vi.advanceTimersByTimeAsync(2 * hourMs);
    await change("a", ticket("a", at("mon 9:00")).status(at("mon 12:00"), "solved"));
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    host.stop();
    expect(sent).toEqual([
      ["a", "half", 2],
      ["b", "half", 3],
      ["b", "breach", 5],
    ]);
  });

  it("tries again when sending failed, and loses nothing", async () => {
    const { host, sent, mail, change } = open();
    mail.fail = true;
    await change("a", ticket("a", at("mon 7:00")));
    mail.fail = false;
    await vi.advanceTimersByTimeAsync(60_000);
    host.stop();
    expect(sent).toEqual([["a", "half", 1 / 60]]);
  });

  it("stops when told to", async () => {
    const { host, sent, change } = open();
    await change("a", ticket("a", at("mon 9:00")));
    host.stop();
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    expect(sent).toEqual([]);
  });
});
