import { type AgentInterval, type Contact, contactAt, handleTimeAt } from "supportops/contact";
import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { call, nineAt, part, shift } from "../kpi/records.js";
import { checkAgentInterval } from "../../../src/contact/check-agent-interval.js";
import { checkContact } from "../../../src/contact/check-contact.js";

const codesOf = (contact: Contact): readonly string[] => {
  const issues: Issues = [];
  checkContact(contact, [], issues);
  return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("a contact's rules", () => {
  it.each<{ contact: Contact; issues: readonly string[]; why: string }>([
    { contact: call(), issues: [], why: "one that waits" },
    {
      contact: call({ answeredAt: nineAt, endedAt: nineAt, legs: [part(1, 2, 3)] }),
      issues: [],
      why: "answered at once",
    },
    {
      contact: call({ ivrMs: -1, queueMs: 0.5 }),
      issues: ["contact.durationInvalid ivrMs", "contact.durationInvalid queueMs"],
      why: "lengths",
    },
    {
      contact: call({ legs: [{ ...part(Number.NaN, -1, 0), endedAt: null }] }),
      issues: ["contact.durationInvalid legs.0.talkMs", "contact.durationInvalid legs.0.holdMs"],
      why: "lengths of a part",
    },
    {
      contact: call({ answeredAt: nineAt - 1 }),
      issues: ["contact.unordered answeredAt"],
      why: "answered before the offer",
    },
    { contact: call({ endedAt: nineAt - 1 }), issues: ["contact.unordered endedAt"], why: "ended before the offer" },
    {
      contact: call({ legs: [{ ...part(0, 0, 0), endedAt: nineAt - 1 }] }),
      issues: ["contact.unordered legs.0.endedAt"],
      why: "done before begun",
    },
    {
      contact: call({ answeredAt: nineAt, abandonedAt: nineAt }),
      issues: ["contact.outcomeTwice "],
      why: "answered and given up",
    },
    {
      contact: call({ answeredAt: nineAt, flowedOutAt: nineAt }),
      issues: ["contact.outcomeTwice "],
      why: "answered and gone",
    },
    { contact: call({ transfers: -1 }), issues: ["contact.countInvalid transfers"], why: "transfers" },
  ])("$why: $issues", ({ contact, issues }) => {
    expect(codesOf(contact)).toEqual(issues);
  });
});

describe("an agent's interval", () => {
  it.each<{ interval: AgentInterval; count: number }>([
    { interval: shift("kim", 1), count: 0 },
    { interval: shift("kim", 1, { to: null }), count: 0 },
    { interval: shift("kim", -1), count: 1 },
  ])("has $count faults from $interval.from to $interval.to", ({ interval, count }) => {
    const issues: Issues = [];
    checkAgentInterval(interval, [], issues);
    expect(issues).toHaveLength(count);
  });
});

describe("contactAt", () => {
  it.each([
    { contact: call(), asOf: nineAt - 1, standing: { outcome: "notOffered", waitMs: 0 } },
    { contact: call(), asOf: nineAt + 5, standing: { outcome: "waiting", waitMs: 5 } },
    { contact: call({ answeredAt: nineAt + 3 }), asOf: nineAt + 3, standing: { outcome: "answered", waitMs: 3 } },
    { contact: call({ answeredAt: nineAt + 3 }), asOf: nineAt + 2, standing: { outcome: "waiting", waitMs: 2 } },
    { contact: call({ abandonedAt: nineAt + 3 }), asOf: nineAt + 9, standing: { outcome: "abandoned", waitMs: 3 } },
    { contact: call({ flowedOutAt: nineAt + 3 }), asOf: nineAt + 9, standing: { outcome: "flowedOut", waitMs: 3 } },
  ])("is $standing.outcome after $standing.waitMs ms", ({ contact, asOf, standing }) => {
    expect(contactAt(contact, asOf)).toEqual(standing);
  });
});

describe("handleTimeAt", () => {
  it("adds up the parts that had begun, once all of them are done", () => {
    const later = { ...part(10, 0, 0), answeredAt: nineAt + 100, endedAt: nineAt + 110 };
    const contact = call({ legs: [part(1, 2, 3), later] });
    expect(handleTimeAt(contact, nineAt + 110)).toEqual({ talkMs: 11, holdMs: 2, wrapMs: 3, handleMs: 16 });
    expect(handleTimeAt(contact, nineAt + 105)).toBeNull();
    expect(handleTimeAt(contact, nineAt + 50)?.handleMs).toBe(6);
  });
});
