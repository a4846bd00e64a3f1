import { compareDefinitions, ratingSelection, restateKpi, solveReopenChurn, statusParking } from "supportops/insight";
import {
  firstReplyTime,
  firstResolutionTime,
  fullResolutionTime,
  type Kpi,
  serviceLevel,
  ticketsCreated,
  ticketsReopened,
  ticketsSolved,
} from "supportops/kpi";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { abandonedAfter, answeredAfter } from "../kpi/records.js";

const hourMs = 3_600_000;
const at = (time: string): string => `2026-03-27T${time}:00Z`;
const asOf = "2026-04-01T00:00:00Z";
const context = { timeZone: "UTC" };

const once = ticket("once", at("08:00")).status(at("09:00"), "solved").build();
const twice = ticket("twice", at("08:00"))
  .status(at("10:00"), "solved")
  .status(at("11:00"), "open")
  .status(at("14:00"), "solved")
  .build();

describe("compareDefinitions", () => {
  const options = { context: { ...context, asOf } };

  it("gives both numbers and the tickets that explain the difference", () => {
    // First resolution 1 h and 2 h: the Kaplan-Meier median of both is their middle, 1.5 h; full 1 h and 6 h: 3.5 h.
    const kpis: [Kpi, Kpi] = [firstResolutionTime(), fullResolutionTime()];
    const { rows, tickets } = compareDefinitions([once, twice], kpis, options);
    expect(rows.map(({ first, second, difference }) => [first.value, second.value, difference])).toEqual([
      [1.5 * hourMs, 3.5 * hourMs, 2 * hourMs],
    ]);
    expect(tickets).toEqual([{ ticketId: "twice", first: true, second: true }]);
  });

  it("tells which definition a ticket counts in at all", () => {
    const { rows, tickets } = compareDefinitions([once, twice], [ticketsSolved(), ticketsReopened()], options);
    expect(rows[0]).toMatchObject({ first: { value: 3 }, second: { value: 1 }, difference: -2 });
    expect(tickets).toEqual([
      { ticketId: "once", first: true, second: false },
      { ticketId: "twice", first: true, second: true },
    ]);
  });

  it("names the ticket that one of them leaves out because it still runs", () => {
    const waiting = ticket("waiting", at("08:00")).build();
    const answered = ticket("answered", at("08:00")).message(at("08:30"), "agent").build();
    const kpis: [Kpi, Kpi] = [firstReplyTime(), firstReplyTime({ definition: "zendesk" })];
    const { tickets } = compareDefinitions([waiting, answered], kpis, options);
    expect(tickets.map(({ ticketId }) => ticketId)).toEqual(["waiting"]);
  });

  it("compares contacts under two forms of a service level: only the short abandon differs", () => {
    const contacts = [answeredAfter(10), answeredAfter(30), abandonedAfter(2), abandonedAfter(60)];
    const given = contacts.map((contact, place) => ({ ...contact, id: `c${String(place)}` }));
    const promise = { within: "PT20S", shortAbandonBelow: "PT5S" } as const;
    // One of three that did not give up at once, and one of all four.
    const kpis: [Kpi, Kpi] = [serviceLevel(promise), serviceLevel({ ...promise, form: "withAbandons" })];
    const { rows, tickets } = compareDefinitions(given, kpis, options);
    expect(rows.map(({ first, second }) => [first.value, second.value])).toEqual([[1 / 3, 1 / 4]]);
    expect(tickets).toEqual([{ ticketId: "c2", first: true, second: true }]);
  });

  it("has no difference where one has no value, and no row where one has no group", () => {
    const { rows } = compareDefinitions([once], [firstResolutionTime(), firstReplyTime()], options);
    expect(rows.map(({ difference }) => difference)).toEqual([null]);
    const grouped = { ...options, by: ["groupId"] as const };
    expect(compareDefinitions([once], [ticketsSolved(), ticketsReopened()], grouped).rows).toEqual([]);
  });

  it("refuses figures of different units", () => {
    const issues = issuesOf(() => compareDefinitions([], [ticketsCreated(), firstReplyTime()], options));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["insight.optionInvalid", ["kpis"]]]);
  });
});

describe("restateKpi", () => {
  const options = { reportedAt: at("10:30"), asOf, context };

  it("gives the number that people saw beside the one known now, and who moved it", () => {
    // By 10:30 both were solved once; later the second was reopened and solved again.
    const { rows, late } = restateKpi([once, twice], ticketsSolved(), options);
    expect(rows.map(({ reported, known, change }) => [reported.value, known.value, change])).toEqual([[2, 3, 1]]);
    expect(late).toEqual([{ ticketId: "twice", lateAt: [Date.parse(at("11:00")), Date.parse(at("14:00"))] }]);
  });

  it("does not name tickets whose later events change nothing", () => {
    expect(restateKpi([once, twice], ticketsCreated(), options).late).toEqual([]);
  });

  it("has no change where one has no value, and no row where one has no group", () => {
    const early = { ...options, reportedAt: at("08:30") };
    expect(restateKpi([once], firstResolutionTime(), early).rows.map(({ change }) => change)).toEqual([null]);
    const before = { ...early, reportedAt: at("07:00"), by: ["groupId"] as const };
    expect(restateKpi([once], ticketsCreated(), before).rows).toEqual([]);
    const gone = { ...early, by: ["status.category"] as const };
    expect(restateKpi([once], ticketsCreated(), gone).rows).toEqual([]);
  });

  it("refuses a report later than what is known", () => {
    const issues = issuesOf(() => restateKpi([], ticketsCreated(), { ...options, reportedAt: "2026-05-01T00:00:00Z" }));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["insight.optionInvalid", ["reportedAt"]]]);
  });
});

describe("solveReopenChurn", () => {
  it.each([
    { withinMs: hourMs, reopened: 1, why: "one of three solves, after exactly an hour" },
    { withinMs: hourMs - 1, reopened: 0, why: "an hour is too long" },
  ])("counts $reopened: $why", ({ withinMs, reopened }) => {
    const churn = solveReopenChurn([once, twice], { asOf, withinMs });
    expect(churn).toMatchObject({ solves: 3, reopened, share: reopened / 3, churned: [], immature: 0, reason: null });
  });

  it("names tickets that went round twice", () => {
    const round = ticket("round", at("08:00"), { initial: { status: "solved" } })
      .status(at("08:10"), "open")
      .status(at("08:20"), "solved")
      .status(at("08:30"), "open")
      .build();
    expect(solveReopenChurn([round], { asOf, withinMs: hourMs }).churned).toEqual(["round"]);
  });

  it("does not judge a solve before its time, nor what comes after asOf", () => {
    // At 09:30 the first solve is half an hour old, and the other ticket is not solved yet.
    const churn = solveReopenChurn([once, twice], { asOf: at("09:30"), withinMs: hourMs });
    expect(churn).toMatchObject({ solves: 0, share: null, immature: 1, reason: "noData" });
  });

  it("takes a change within one instant for none", () => {
    const flicker = ticket("1", at("08:00")).status(at("09:00"), "solved").status(at("09:00"), "open").build();
    expect(solveReopenChurn([flicker], { asOf, withinMs: hourMs }).solves).toBe(0);
  });

  it("refuses a time that is none", () => {
    expect(issuesOf(() => solveReopenChurn([], { asOf, withinMs: -1 })).map(({ code }) => code)).toEqual([
      "stats.countInvalid",
    ]);
  });
});

describe("statusParking", () => {
  const parked = (group: string, id: string, hours: number) =>
    ticket(id, at("08:00"), { initial: { groupId: group } })
      .status(at("09:00"), hours === 0 ? "open" : "hold")
      .status(Date.parse(at("09:00")) + hours * hourMs, "open")
      .status(at("18:00"), "solved")
      .build();

  it("is the part of the open time that is pending or on hold, by the owner of that time", () => {
    // Open from 8 to 18; with billing on hold from 9 to 11, then with sales, which parks it from 12 to 18.
    const moved = ticket("1", at("08:00"), { initial: { groupId: "billing" } })
      .status(at("09:00"), "hold")
      .status(at("11:00"), "open")
      .attribute(at("11:00"), "group", "sales")
      .status(at("12:00"), "pending")
      .status(at("18:00"), "solved")
      .build();
    expect(statusParking([moved], { asOf })).toMatchObject([
      { owner: "sales", openMs: 7 * hourMs, parkedMs: 6 * hourMs, share: 6 / 7, isOutlier: false },
      { owner: "billing", openMs: 3 * hourMs, parkedMs: 2 * hourMs, share: 2 / 3, isOutlier: false },
    ]);
  });

  it("marks an owner far above the others, not one far below", () => {
    const others = ["a", "b", "c", "d", "e"].map((group, index) => parked(group, group, 3 + (index % 3) / 10));
    const owners = statusParking([...others, parked("parker", "p", 8), parked("busy", "q", 0)], { asOf });
    expect(owners.filter(({ isOutlier }) => isOutlier).map(({ owner }) => owner)).toEqual(["parker"]);
    expect(owners.at(-1)).toMatchObject({ owner: "busy", share: 0 });
  });

  it("counts up to asOf, and by assignee on request; nobody's time is null's", () => {
    const open = ticket("1", at("08:00")).status(at("09:00"), "pending").build();
    expect(statusParking([open], { asOf: at("10:00"), by: "assigneeId" })).toMatchObject([
      { owner: null, openMs: 2 * hourMs, parkedMs: hourMs, share: 0.5, score: null },
    ]);
    expect(statusParking([open], { asOf: at("08:00") })).toEqual([]);
  });
});

describe("ratingSelection", () => {
  const rated = (id: string, isAsked: boolean, isReopened: boolean) => {
    const base = ticket(id, at("08:00")).status(at("09:00"), "solved");
    const done = isReopened ? base.status(at("10:00"), "open").status(at("11:00"), "solved") : base;
    const built = done.build();
    const survey = {
      kind: "survey",
      at: Date.parse(at("12:00")),
      seq: 99,
      actor: { id: null, role: "system" },
      type: "csat",
      state: "offered",
      score: null,
      scale: null,
    } as const;
    return isAsked ? { ...built, events: [...built.events, survey] } : built;
  };
  const many = (count: number, isAsked: boolean, isReopened: boolean) =>
    Array.from({ length: count }, (_, index) =>
      rated(`${count}-${isAsked}-${isReopened}-${index}`, isAsked, isReopened),
    );

  it("sees that reopened tickets are asked less often", () => {
    const tickets = [
      ...many(45, true, false),
      ...many(5, false, false),
      ...many(5, true, true),
      ...many(15, false, true),
    ];
    const selection = ratingSelection(tickets, { asOf });
    expect(selection).toMatchObject({
      smooth: { successes: 45, n: 50 },
      reopened: { successes: 5, n: 20 },
      isSelective: true,
    });
    expect(selection.difference.value).toBeCloseTo(0.65, 12);
  });

  it("sees nothing in equal shares, and says so where a side is empty", () => {
    expect(ratingSelection([...many(5, true, false), ...many(5, true, true)], { asOf }).isSelective).toBe(false);
    expect(ratingSelection(many(5, true, false), { asOf })).toMatchObject({ isSelective: null });
  });

  it("leaves out what is not solved and what comes after asOf", () => {
    const selection = ratingSelection(many(3, true, false), { asOf: at("11:00") });
    expect(selection.smooth).toEqual({ successes: 0, n: 3 });
    expect(ratingSelection(many(3, true, false), { asOf: at("08:30") }).smooth.n).toBe(0);
  });
});
