import fc from "fast-check";
import { compileCalendar, isOpen } from "supportops/calendar";
import {
  type ClockCycle,
  compileSla,
  evaluateSla,
  evaluateSlaMany,
  explainSla,
  type PolicyDefinition,
  type SlaDefinition,
} from "supportops/sla";
import { describe, expect, it } from "vitest";
import { asOfMinute, definition, type Happening, happenings, minuteAt, office, seeded, ticketOf } from "./sla-logs.js";
import { walk } from "./sla-minute-walker.js";

const sla = compileSla(definition);
const officeHours = compileCalendar(office);

function evaluate(log: readonly Happening[], asOf: number): readonly ClockCycle[] {
  return evaluateSla(ticketOf(log), sla, { asOf: minuteAt(asOf) }).cycles;
}

function nameOf({ slot, clock, cycle }: ClockCycle): string {
  return `${slot} ${clock} ${String(cycle)}`;
}

describe("a clock with a target", () => {
  it("is what a walk from minute to minute finds", () => {
    const minutes = (at: number | null) => (at === null ? null : (at - minuteAt(0)) / 60_000);
    fc.assert(
      fc.property(happenings, asOfMinute, (log, asOf) => {
        const [row] = evaluate(log, asOf).filter(({ clock }) => clock === "resolution");
        const walked = walk(log, asOf);
        expect(row).toMatchObject({ state: walked.state, elapsedMs: walked.elapsed * 60_000 });
        expect(row?.outcome !== "untargeted").toBe(walked.promised);
        expect(minutes(row?.breachedAt ?? null)).toBe(walked.breached);
        expect(row?.priorBreaches.map(({ breachedAt }) => minutes(breachedAt))).toEqual(walked.prior);
        expect(minutes(row?.dueIfResumedNow ?? null)).toBe(walked.dueIfResumedNow);
        // What a stopped cycle was due is no matter of a walk that stands after the stop.
        if (row?.state !== "stopped") expect(minutes(row?.dueAt ?? null)).toBe(walked.breached ?? walked.due);
      }),
      { ...seeded, numRuns: 1500 },
    );
  });
});

describe("an evaluation", () => {
  it("does not depend on what comes after asOf", () => {
    fc.assert(
      fc.property(happenings, asOfMinute, (log, asOf) => {
        const options = { asOf: minuteAt(asOf) };
        expect(evaluateSla(ticketOf(log), sla, options)).toEqual(evaluateSla(ticketOf(log, asOf), sla, options));
      }),
      seeded,
    );
  });

  it("counts a cycle up, never down, while it is one and the same cycle", () => {
    fc.assert(
      fc.property(happenings, asOfMinute, fc.nat({ max: 2000 }), (log, asOf, later) => {
        const after = new Map(evaluate(log, asOf + later).map((row) => [nameOf(row), row]));
        for (const row of evaluate(log, asOf)) {
          const next = after.get(nameOf(row));
          // From wall time to the hours of a target that comes later is a change of unit.
          if (row.outcome !== "untargeted") expect(next?.elapsedMs).toBeGreaterThanOrEqual(row.elapsedMs);
          expect(next?.elapsedWallMs).toBeGreaterThanOrEqual(row.elapsedWallMs);
          expect(next?.startedAt).toBe(row.startedAt);
        }
      }),
      seeded,
    );
  });

  it("keeps its figures together", () => {
    fc.assert(
      fc.property(happenings, asOfMinute, (log, asOf) => {
        for (const row of evaluate(log, asOf)) {
          expect(row.remainingMs).toBe(row.targetMs === null ? null : row.targetMs - row.elapsedMs);
          expect(row.outcome === "breached").toBe(row.breachedAt !== null);
          if (row.breachedAt !== null) expect(row.dueAt).toBe(row.breachedAt);
          if (row.outcome === "met") expect(row.stoppedAt).not.toBeNull();
          if (row.dueIfResumedNow !== null) expect([row.state, row.dueAt]).toEqual(["paused", null]);
          expect(row.elapsedMs).toBeLessThanOrEqual(row.elapsedWallMs);
        }
      }),
      seeded,
    );
  });

  it("holds until nextChangeAt if nothing happens, and changes there", () => {
    const lasting = ({ state, outcome, insideHours, atRisk, breachedAt }: ClockCycle) => ({
      state,
      outcome,
      insideHours,
      atRisk,
      breachedAt,
    });
    fc.assert(
      fc.property(
        happenings,
        asOfMinute,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (log, asOf, share) => {
          const known = ticketOf(log, asOf);
          const rowsAt = (at: number) => evaluateSla(known, sla, { asOf: at }).cycles;
          rowsAt(minuteAt(asOf)).forEach((row, place) => {
            const { nextChangeAt } = row;
            if (nextChangeAt === null) return;
            const between = minuteAt(asOf) + Math.floor((nextChangeAt - minuteAt(asOf)) * share);
            expect(rowsAt(between).map(lasting)[place]).toEqual(lasting(row));
            expect(rowsAt(nextChangeAt).map(lasting)[place]).not.toEqual(lasting(row));
          });
        },
      ),
      seeded,
    );
  });

  it("of many tickets is that of each", () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 5 }), asOfMinute, (logs, asOf) => {
        const tickets = logs.map((log) => ticketOf(log));
        const options = { asOf: minuteAt(asOf) };
        expect(evaluateSlaMany(tickets, sla, options)).toEqual(tickets.map((one) => evaluateSla(one, sla, options)));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("is the same for a definition that was written as JSON and read again", () => {
    const copy = compileSla(JSON.parse(JSON.stringify(definition)) as SlaDefinition);
    expect(copy.fingerprint).toBe(sla.fingerprint);
    fc.assert(
      fc.property(happenings, asOfMinute, (log, asOf) => {
        const options = { asOf: minuteAt(asOf) };
        expect(evaluateSla(ticketOf(log), copy, options)).toEqual(evaluateSla(ticketOf(log), sla, options));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("is not changed by policies that match nothing, wherever they stand", () => {
    const strange = (id: string): PolicyDefinition => ({
      id,
      match: { tag: id },
      targets: [{ clock: "resolution", within: 1, calendar: "24x7" }],
    });
    fc.assert(
      fc.property(
        happenings,
        asOfMinute,
        fc.shuffledSubarray(["x", "y", "z"]),
        fc.nat({ max: 3 }),
        (log, asOf, ids, place) => {
          const others = ids.map(strange);
          const policies = [...others.slice(0, place), ...definition.policies, ...others.slice(place)];
          const options = { asOf: minuteAt(asOf) };
          expect(evaluateSla(ticketOf(log), compileSla({ ...definition, policies }), options)).toEqual(
            evaluateSla(ticketOf(log), sla, options),
          );
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("a pause in closed hours", () => {
  it("changes neither the elapsed time, nor the due instant once resumed, nor the outcome", () => {
    // From the first evening at five to the next morning at nine are the minutes 480 to 1440.
    const night = fc
      .tuple(fc.integer({ min: 480, max: 1440 }), fc.integer({ min: 480, max: 1440 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const before = happenings.map((log) => [
      ...log.filter(({ minute }) => minute < 480),
      { minute: 479, status: "open" as const },
    ]);
    fc.assert(
      fc.property(before, night, fc.integer({ min: 1440, max: 4000 }), (log, [from, to], asOf) => {
        const paused = [...log, { minute: from, status: "pending" as const }, { minute: to, status: "open" as const }];
        const figures = (rows: readonly ClockCycle[]) =>
          rows
            .filter(({ clock, calendarId }) => clock !== "next" && calendarId === "office")
            .map(({ elapsedMs, dueAt, outcome, state, breachedAt }) => ({
              elapsedMs,
              outcome,
              state,
              dueAt,
              breachedAt,
            }));
        // At closing time itself the pause comes before the breach: what was due then is due as it ends.
        fc.pre(from > 480 || !evaluate(log, 481).some(({ dueAt }) => dueAt === minuteAt(480)));
        expect(figures(evaluate(paused, asOf))).toEqual(figures(evaluate(log, asOf)));
      }),
      seeded,
    );
  });
});

describe("an explanation", () => {
  it("adds up to the row, without gaps while the clock is at work", () => {
    fc.assert(
      fc.property(happenings, asOfMinute, (log, asOf) => {
        const { cycles } = explainSla(ticketOf(log), sla, { asOf: minuteAt(asOf) });
        expect(cycles.map(({ cycle }) => cycle)).toEqual(evaluate(log, asOf));
        for (const { cycle, intervals } of cycles) {
          const counting = intervals.filter(({ state }) => state !== "paused");
          expect(counting.reduce((sum, { businessMs }) => sum + businessMs, 0)).toBe(cycle.elapsedMs);
          expect(counting.reduce((sum, { wallMs }) => sum + wallMs, 0)).toBe(cycle.elapsedWallMs);
          intervals.forEach(({ from, to, wallMs, businessMs, state, calendarId, code, cause }, place) => {
            expect(wallMs).toBe(to - from);
            expect(from).toBeGreaterThanOrEqual(intervals[place - 1]?.to ?? cycle.startedAt);
            if (from > (intervals[place - 1]?.to ?? cycle.startedAt)) expect(code).toBe("reopened");
            if (state === "outsideHours") expect(businessMs).toBe(0);
            if (state === "running") expect(businessMs).toBe(wallMs);
            if (state === "running" && calendarId === "office") expect(isOpen(officeHours, from)).toBe(true);
            if (state === "outsideHours") expect(isOpen(officeHours, from)).toBe(false);
            if (cause !== null) expect(cause.at).toBe(from);
          });
        }
      }),
      seeded,
    );
  });
});
