import fc from "fast-check";
import type { AdapterResult } from "supportops/adapters/notes";
import { adapterNoteCodes } from "supportops/adapters/notes";
import { type CalendarDefinition, compileCalendar } from "supportops/calendar";
import { isSupportOpsError } from "supportops/errors";
import { recurrence } from "supportops/recurrence";
import { compileSla, type SlaDefinition } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import type { Issues } from "../../src/errors/issues.js";
import { checkTicketLog } from "../../src/ticket/check-ticket-log.js";
import { type Place, placesOf, withPlace } from "../property/json-places.js";

const seed = 20260327;

const json = fc.jsonValue({ maxDepth: 4 });

/** What the laws need to know of an adapter's function. */
export interface AdapterLaws<Payload extends object, Value> {
  /** The function, as tests name it. */
  readonly name: string;
  /** Maps a payload; options that go with the samples are bound in. */
  readonly map: (payload: Payload) => AdapterResult<Value>;
  /** Whole payloads, by the name tests show. */
  readonly samples: Readonly<Record<string, Payload>>;
  /** The keys of a payload, each of which can hold anything. */
  readonly parts: readonly (keyof Payload & string)[];
  /** Throws if a mapped value breaks a rule of its own kind: {@link expectSoundTicket}, {@link expectSoundSla} or your own. */
  readonly sound: (value: Value) => void;
  /** The lists whose rows may come in any order, as places in a payload: `"audits"` or `"ticket.parts"`. */
  readonly unordered: readonly string[];
  /** The keys that hold texts, names and addresses of people, at any depth; `"Owner.Name"` is the key in that object alone. */
  readonly personal: readonly string[];
  /** The places without which there is nothing to map, as texts with dots: `"ticket.id"`. */
  readonly refused?: readonly string[];
}

/** A ticket's log is in order, it has at most one opening message, and it is plain JSON. */
export function expectSoundTicket(ticket: Ticket): void {
  const issues: Issues = [];
  checkTicketLog(ticket, [], issues);
  expect(issues).toEqual([]);
  expect(ticket.events.filter((event) => event.kind === "message" && event.opening).length).toBeLessThan(2);
  expect(JSON.parse(JSON.stringify(ticket))).toEqual(ticket);
}

/** An SLA definition compiles. */
export function expectSoundSla<ClockId extends string>(definition: SlaDefinition<ClockId>): void {
  expect(() => compileSla(definition, { recurrence })).not.toThrow();
}

/** Calendars have ids of their own and compile, rules included. */
export function expectSoundCalendars(calendars: readonly CalendarDefinition[]): void {
  expect(new Set(calendars.map(({ id }) => id)).size).toBe(calendars.length);
  for (const calendar of calendars) expect(() => compileCalendar(calendar, { recurrence })).not.toThrow();
}

/** Maps a payload, or gives `null` where it is refused with nothing but codes of adapters and inputs. */
function mapOrRefuse<Value>(run: () => AdapterResult<Value>): AdapterResult<Value> | null {
  try {
    const result = run();
    expect(result.notes.filter(({ code, count }) => !Object.hasOwn(adapterNoteCodes, code) || count < 1)).toEqual([]);
    return result;
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    expect(error.issues.filter(({ code }) => !/^(adapter|input|survey)\./.test(code))).toEqual([]);
    return null;
  }
}

const marker = "Dana Example <dana@example.org>";

/** The payload with a name and an address written into every text at a personal key, at any depth. */
function withMarkers(value: unknown, personal: ReadonlySet<string>, parent = ""): unknown {
  if (Array.isArray(value)) return value.map((entry) => withMarkers(entry, personal, parent));
  if (typeof value !== "object" || value === null) return value;
  const isPersonal = (key: string): boolean => personal.has(key) || personal.has(`${parent}.${key}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      isPersonal(key) && typeof entry === "string" ? marker : withMarkers(entry, personal, key),
    ]),
  );
}

function valueAt(payload: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], payload);
}

/**
 * Runs the laws that every adapter keeps: anything in place of a payload gives a value with notes or a coded error;
 * what is missing is missed, not fatal; mapping twice, or rows in another order, changes nothing; the payload stays as
 * it is; no personal text survives.
 */
export function describeAdapterLaws<Payload extends object, Value>(laws: AdapterLaws<Payload, Value>): void {
  const { name, map, parts, sound, unordered, refused = [] } = laws;
  const samples = Object.entries(laws.samples);

  describe(`${name} takes anything`, () => {
    it("any JSON in place of the payload or its parts gives a sound value with notes, or a coded error", () => {
      const record = fc.record(Object.fromEntries(parts.map((part) => [part, json])), { requiredKeys: [] });
      fc.assert(
        fc.property(fc.oneof(json, record), (payload) => {
          const result = mapOrRefuse(() => map(payload as Payload));
          if (result !== null) sound(result.value);
        }),
        { seed, numRuns: 500 },
      );
    });

    it.each(samples)("%s: any single place removed still maps, or says why not", (_, payload) => {
      for (const place of placesOf(payload)) {
        const result = mapOrRefuse(() => map(withPlace(payload, place, undefined)));
        if (result !== null) sound(result.value);
        else expect(refused).toContain(place.join("."));
      }
    });

    it("any single place replaced by any JSON gives a sound value or a coded error, and maps again the same", () => {
      const cases = fc.oneof(
        ...samples.map(([, payload]) => fc.tuple(fc.constant(payload), fc.constantFrom(...placesOf(payload)), json)),
      );
      fc.assert(
        fc.property(cases, ([payload, place, replacement]) => {
          const changed = withPlace(payload, place, replacement);
          const result = mapOrRefuse(() => map(changed));
          if (result === null) return;
          sound(result.value);
          expect(map(changed)).toEqual(result);
        }),
        { seed, numRuns: 1000 },
      );
    });
  });

  describe(`${name} depends on nothing but what is said`, () => {
    it.each(samples)("%s: mapping changes nothing in the payload, and twice is once", (_, payload) => {
      const before = structuredClone(payload);
      const first = map(payload);
      expect(map(payload)).toEqual(first);
      expect(payload).toEqual(before);
    });

    it.runIf(unordered.length > 0).each(samples)(
      "%s: rows in any order map to the same value and notes",
      (_, payload) => {
        const expected = map(payload);
        const shuffles = unordered.flatMap((path) => {
          const place = path.split(".");
          const rows = valueAt(payload, place);
          return Array.isArray(rows) && rows.length > 1 ? [{ place, rows: rows as unknown[] }] : [];
        });
        const shuffled = fc.tuple(...shuffles.map(({ rows }) => fc.shuffledSubarray(rows, { minLength: rows.length })));
        fc.assert(
          fc.property(shuffled, (lists) => {
            const changed = lists.reduce<Payload>(
              (value, rows, index) => withPlace(value, shuffles[index]?.place ?? [], rows),
              payload,
            );
            expect(map(changed)).toEqual(expected);
          }),
          { seed, numRuns: 50 },
        );
      },
    );

    it.runIf(laws.personal.length > 0).each(samples)("%s: no message text, name or address survives", (_, payload) => {
      const marked = withMarkers(payload, new Set(laws.personal)) as Payload;
      expect(JSON.stringify(marked)).toContain(marker);
      expect(JSON.stringify(map(marked))).not.toContain(marker);
    });
  });
}
