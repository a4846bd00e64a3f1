import fc from "fast-check";
import { isSupportOpsError } from "supportops/errors";
import { advanceCheckpoint, compileSla, evaluateCheckpoint, type SlaCheckpoint, startCheckpoint } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOrNone } from "./faulty-definitions.js";
import { type Place, placesOf, withPlace } from "./json-places.js";
import { minuteAt, seeded } from "./sla-logs.js";
import { richDefinition, richTickets } from "./sla-rich-logs.js";

const sla = compileSla(richDefinition);

function checkpointOf(ticket: Ticket): SlaCheckpoint {
  const started = startCheckpoint(ticket, sla);
  const written = ticket.events.reduce((kept, event) => {
    try {
      return advanceCheckpoint(kept, [event], sla).checkpoint;
    } catch (error) {
      if (isSupportOpsError(error) && error.code === "checkpoint.lateEvent") return kept;
      throw error;
    }
  }, started);
  return JSON.parse(JSON.stringify(written)) as SlaCheckpoint;
}

/** The codes of what is wrong with a checkpoint. */
function codesOf(checkpoint: SlaCheckpoint): readonly string[] {
  const issues = issuesOrNone(() => evaluateCheckpoint(checkpoint, sla, { asOf: minuteAt(30_000) }));
  expect(issues.every(({ path }) => path[0] === "checkpoint")).toBe(true);
  return issues.map(({ code }) => code);
}

const ofEveryEvent = ["kind", "at", "seq", "actor"];

/** Whether a key is read at all: of an event that is named as a cause only what every event carries is. */
function isRead(place: Place): boolean {
  const path = place.map(String);
  const cause = path.indexOf("event");
  if (cause !== -1 && path.length > cause + 1) return ofEveryEvent.includes(path[cause + 1] ?? "");
  if (path.includes("fields") && path.at(-1) !== "fields") return false;
  return !(path[0] === "pending" && path.length === 3 && ["messageId", "from"].includes(path[2] ?? ""));
}

describe("a damaged checkpoint", () => {
  it("throws errors of this library alone, whatever stands in the place of whatever", () => {
    const anything = fc.constantFrom<unknown>(null, true, -1, 1.5, 1e18, "x", [], [null], {});
    fc.assert(
      fc.property(richTickets, fc.nat(), anything, (ticket, where, value) => {
        const checkpoint = checkpointOf(ticket);
        const places = placesOf(checkpoint);
        const damaged = withPlace(checkpoint, places[where % places.length] as Place, value);
        expect(["", "checkpoint.invalid", "checkpoint.stale"]).toContain(codesOf(damaged)[0] ?? "");
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it("is found out wherever a key that clocks read is lost", () => {
    let lost = 0;
    fc.assert(
      fc.property(richTickets, fc.nat(), (ticket, where) => {
        const checkpoint = checkpointOf(ticket);
        const places = placesOf(checkpoint).filter((place) => typeof place.at(-1) === "string");
        const place = places[where % places.length] as Place;
        fc.pre(isRead(place));
        lost += 1;
        expect(codesOf(withPlace(checkpoint, place, undefined))).toEqual(["checkpoint.invalid"]);
      }),
      { ...seeded, numRuns: 500 },
    );
    expect(lost).toBeGreaterThan(400);
  });
});
