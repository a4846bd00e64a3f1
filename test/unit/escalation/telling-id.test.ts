import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, plan } from "./desk.js";

const opened = ticket("1", at("mon 9:00"), { initial: { tags: ["gold"] } }).build();
const half = [{ timer: { percent: 50 } }] as const;
const policies = [
  { id: "gold/24", match: { tag: "gold" }, targets: [{ clock: "work", within: "PT2H", calendar: "24x7" }] },
  { id: "rest", targets: [{ clock: "work", within: "PT4H", calendar: "24x7" }] },
] as const;

describe("the id of a telling", () => {
  it("names the policy where all of a slot count, since each has cycles of its own", () => {
    const sla = { ...desk, policies, slots: [{ id: "customer", matches: "all" }] } as const;
    const { due, planned } = plan({ steps: half, ticket: opened, asOf: "mon 10:00", sla });
    expect(due.map(({ id }) => id)).toEqual(["1/work:gold%2F24/1/s"]);
    expect(planned.map(({ id }) => id)).toEqual(["1/work:rest/1/s"]);
    const later = plan({ steps: half, ticket: opened, asOf: "mon 11:00", sla, handled: due.map(({ id }) => id) });
    expect(later.due.map(({ id }) => id)).toEqual(["1/work:rest/1/s"]);
  });

  it("does not where the first that matches counts: the promise may pass on to another policy", () => {
    const { due } = plan({ steps: half, ticket: opened, asOf: "mon 10:00", sla: { ...desk, policies } });
    expect(due.map(({ id }) => id)).toEqual(["1/work/1/s"]);
  });
});
