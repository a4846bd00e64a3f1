import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { checkTicketLog } from "../../../src/ticket/check-ticket-log.js";
import { minute, newTicket } from "../clock/clock-rows.js";

/** The faults of a log whose events stand at these minutes and places. */
function faults(...places: readonly (readonly [atMinute: number, seq: number])[]): readonly string[] {
  const [event] = newTicket().build().events;
  if (event === undefined) throw new Error("expected an event");
  const events = places.map(([atMinute, seq]) => ({ ...event, at: minute(atMinute), seq }));
  const issues: Issues = [];
  checkTicketLog({ createdAt: minute(0), events }, ["tickets", 3], issues);
  return issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

describe("the order of a log", () => {
  it.each([
    [
      "goes by instant",
      [
        [1, 5],
        [2, 0],
      ],
      [],
    ],
    [
      "then by place",
      [
        [1, 0],
        [1, 1],
      ],
      [],
    ],
    [
      "places may leave gaps",
      [
        [1, 0],
        [1, 7],
      ],
      [],
    ],
    [
      "an earlier instant is refused",
      [
        [2, 0],
        [1, 1],
      ],
      ["ticket.unordered at tickets.3.events.1.at"],
    ],
    [
      "so is a lower place in the same instant",
      [
        [1, 1],
        [1, 0],
      ],
      ["ticket.unordered at tickets.3.events.1.at"],
    ],
    [
      "and the same place in it",
      [
        [1, 1],
        [1, 1],
      ],
      ["ticket.eventDuplicate at tickets.3.events.1.seq"],
    ],
    [
      "the same place in another instant is not",
      [
        [1, 1],
        [2, 1],
      ],
      [],
    ],
    [
      "an event lies at or after the creation",
      [
        [0, 0],
        [0, 1],
      ],
      [],
    ],
    ["never before", [[-1, 0]], ["ticket.beforeCreation at tickets.3.events.0.at"]],
  ] as const)("%s", (_, places, expected) => {
    expect(faults(...places)).toEqual(expected);
  });
});
