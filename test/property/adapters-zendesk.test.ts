import fc from "fast-check";
import { zendeskSla, zendeskTicket } from "supportops/adapters/zendesk";
import { isSupportOpsError } from "supportops/errors";
import { compileSla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { checkTicketLog } from "../../src/ticket/check-ticket-log.js";
import type { Issues } from "../../src/errors/issues.js";
import { sampleAccount, sampleFacts, samplePayload, samplePromises } from "../unit/adapters/zendesk/sample.js";
import { type Place, placesOf, withPlace } from "./json-places.js";

const seed = 20260327;

/** Runs a mapping; a refusal must be a SupportOpsError and carry only codes of adapters and inputs. */
function mapOrRefuse<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    for (const { code } of error.issues) expect(code).toMatch(/^(adapter|input)\./);
    return null;
  }
}

function expectSound(ticket: Ticket): void {
  const issues: Issues = [];
  checkTicketLog(ticket, [], issues);
  expect(issues).toEqual([]);
  expect(ticket.events.filter((event) => event.kind === "message" && event.opening).length).toBeLessThan(2);
  expect(JSON.parse(JSON.stringify(ticket))).toEqual(ticket);
}

describe("zendeskTicket takes anything", () => {
  const json = fc.jsonValue({ maxDepth: 4 });

  it("any JSON in place of the payload or a part of it gives a sound ticket, notes or a coded error", () => {
    const payload = fc.oneof(
      json,
      fc.record({ ticket: json, audits: json, satisfactionRatings: json }, { requiredKeys: [] }),
    );
    const options = fc.oneof(
      json,
      fc.record({ users: json, customStatuses: json, bots: json, fields: json, statusCategories: json }),
    );
    fc.assert(
      fc.property(payload, options, (value, given) => {
        const result = mapOrRefuse(() => zendeskTicket(value as never, given as never));
        if (result !== null) expectSound(result.value);
      }),
      { seed, numRuns: 500 },
    );
  });

  it.each(sampleFacts)("$id: any single place of the payload removed still maps, or says why not", ({ id }) => {
    const payload = samplePayload(id);
    const places = placesOf(payload);
    expect(places.length).toBeGreaterThan(300);
    for (const place of places) {
      const result = mapOrRefuse(() => zendeskTicket(withPlace(payload, place, undefined), sampleAccount()));
      if (result !== null) expectSound(result.value);
      else expect(place).toSatisfy((refused: Place) => ["ticket", "ticket.id"].includes(refused.join(".")));
    }
  });

  it("any single place of a payload replaced by any JSON gives a sound ticket or a coded error, and is mapped again the same", () => {
    const cases = fc
      .constantFrom(...sampleFacts.map(({ id }) => samplePayload(id)))
      .chain((payload) => fc.tuple(fc.constant(payload), fc.constantFrom(...placesOf(payload)), json));
    fc.assert(
      fc.property(cases, ([payload, place, replacement]) => {
        const changed = withPlace(payload, place, replacement);
        const result = mapOrRefuse(() => zendeskTicket(changed, sampleAccount()));
        if (result === null) return;
        expectSound(result.value);
        expect(zendeskTicket(changed, sampleAccount())).toEqual(result);
      }),
      { seed, numRuns: 1500 },
    );
  });

  it("rows of a payload in any order map to the same ticket and notes", () => {
    const cases = fc
      .constantFrom(...sampleFacts.map(({ id }) => samplePayload(id)))
      .chain((payload) =>
        fc.tuple(
          fc.constant(payload),
          fc.shuffledSubarray(payload.audits, { minLength: payload.audits.length }),
          fc.shuffledSubarray(sampleAccount().users, { minLength: sampleAccount().users.length }),
        ),
      );
    fc.assert(
      fc.property(cases, ([payload, audits, users]) => {
        expect(zendeskTicket({ ...payload, audits }, { users })).toEqual(zendeskTicket(payload, sampleAccount()));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("zendeskSla takes anything", () => {
  const json = fc.jsonValue({ maxDepth: 4 });

  it("any JSON in place of the payload or a part of it gives a definition that compiles, or a coded error", () => {
    const payload = fc.oneof(
      json,
      fc.record({ policies: json, schedules: json, holidays: json }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(payload, (value) => {
        const result = mapOrRefuse(() => zendeskSla(value as never));
        if (result !== null) expect(() => compileSla(result.value)).not.toThrow();
      }),
      { seed, numRuns: 500 },
    );
  });

  it("any single place removed, or replaced by any JSON, gives a definition that compiles, or a coded error", () => {
    const payload = samplePromises();
    const replacement = fc.option(json, { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(payload)), replacement, (place, value) => {
        const result = mapOrRefuse(() => zendeskSla(withPlace(payload, place, value)));
        if (result !== null) expect(() => compileSla(result.value)).not.toThrow();
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("a condition of a filter that becomes anything else never leaves a policy for every ticket", () => {
    const filter = { all: [{ field: "current_tags", operator: "includes", value: "vip" }], any: [] };
    const promises = { policies: [{ id: 1, filter, policy_metrics: [] }] };
    fc.assert(
      fc.property(fc.constantFrom("field", "operator", "value"), json, (key, value) => {
        const changed = withPlace(promises, ["policies", 0, "filter", "all", 0, key], value);
        const [policy] = zendeskSla(changed).value.policies;
        expect(policy === undefined || policy.match !== undefined).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});
