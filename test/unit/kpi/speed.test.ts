import { compileCalendar } from "supportops/calendar";
import {
  agentWaitTime,
  agentWorkTime,
  firstAssignmentTime,
  firstReplyTime,
  firstResolutionTime,
  fullResolutionTime,
  type Kpi,
  nextReplyTime,
  onHoldTime,
  requesterWaitTime,
  timeInAssignee,
  timeInGroup,
  timeInStatus,
  timeOnClock,
  touchTime,
} from "supportops/kpi";
import { ticket, type TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { hourMs, minuteMs, reportOf, rowOf } from "./report-of.js";

// Friday; reports are as of 2026-04-01T00:00Z.
const at = (time: string): string => `2026-03-27T${time}:00Z`;
const opened = ticket("1", at("08:00"));

interface Case {
  readonly kpi: Kpi;
  readonly log: TicketBuilder;
  /** Ended durations in minutes. */
  readonly ended: readonly number[];
  readonly running?: number;
  readonly excluded?: object;
  readonly why: string;
}

const check = ({ kpi, log, ended, running = 0, excluded = {} }: Case): void => {
  const { figures, excluded: leftOut } = rowOf(kpi, [log.build()]);
  const mean = ended.length === 0 ? null : (ended.reduce((sum, one) => sum + one, 0) / ended.length) * minuteMs;
  expect([figures["completed"], figures["running"], figures["completedMean"]]).toEqual([ended.length, running, mean]);
  expect(leftOut).toEqual(excluded);
};

describe("nextReplyTime", () => {
  const replied = opened.message(at("08:30"), "agent");
  const kpi = nextReplyTime();
  it.each<Case>([
    { kpi, log: replied, ended: [], why: "nobody asked again" },
    {
      kpi,
      log: replied.message(at("09:00"), "endUser").message(at("09:20"), "agent"),
      ended: [20],
      why: "asked and answered",
    },
    {
      kpi,
      log: replied.message(at("09:00"), "endUser").message(at("09:10"), "endUser").message(at("10:00"), "agent"),
      ended: [60],
      why: "several messages are one turn from the oldest",
    },
    {
      kpi,
      log: replied
        .message(at("09:00"), "endUser")
        .message(at("09:20"), "agent")
        .message(at("10:00"), "endUser")
        .message(at("10:40"), "agent"),
      ended: [20, 40],
      why: "each turn is one observation",
    },
    { kpi, log: replied.message(at("09:00"), "endUser"), ended: [], running: 1, why: "unanswered" },
    {
      kpi,
      log: opened.message(at("08:10"), "endUser").message(at("08:30"), "agent"),
      ended: [],
      why: "before the first reply none counts",
    },
    {
      kpi,
      log: replied.message(at("09:00"), "endUser").status(at("09:30"), "solved"),
      ended: [],
      excluded: { solved: 1 },
      why: "solved without an answer",
    },
    {
      kpi,
      log: opened
        .status(at("09:00"), "solved")
        .message(at("10:00"), "endUser")
        .status(at("10:00"), "open")
        .message(at("10:40"), "agent"),
      ended: [40],
      why: "after a solve without a first reply there is a next one alone",
    },
    {
      kpi: nextReplyTime({ definition: "zendesk" }),
      log: replied.message(at("09:00"), "endUser").status(at("09:30"), "solved"),
      ended: [30],
      why: "for Zendesk a solve answers",
    },
  ])("$kpi.id: $why", check);
});

describe("waits", () => {
  const life = opened
    .status(at("09:00"), "pending")
    .status(at("11:00"), "hold")
    .status(at("12:00"), "open")
    .status(at("12:30"), "solved");
  const again = life.status(at("14:00"), "pending").status(at("15:00"), "solved");
  it.each<Case>([
    { kpi: requesterWaitTime(), log: life, ended: [150], why: "new, on hold, open" },
    { kpi: agentWaitTime(), log: life, ended: [120], why: "pending" },
    { kpi: agentWorkTime(), log: life, ended: [90], why: "new and open" },
    { kpi: onHoldTime(), log: life, ended: [60], why: "on hold" },
    { kpi: agentWaitTime(), log: again, ended: [180], why: "goes on after a reopening, without the time while solved" },
    { kpi: onHoldTime(), log: opened.status(at("09:00"), "solved"), ended: [0], why: "none is 0" },
    { kpi: agentWaitTime(), log: opened, ended: [], running: 1, why: "may still come" },
    {
      kpi: requesterWaitTime({ definition: "zendesk" }),
      log: life,
      ended: [150],
      why: "Zendesk counts on hold as well",
    },
    { kpi: agentWaitTime({ definition: "zendesk" }), log: life, ended: [120], why: "as Zendesk has it" },
    { kpi: agentWorkTime({ definition: "zendesk" }), log: life, ended: [90], why: "as Zendesk has it" },
    { kpi: onHoldTime({ definition: "zendesk" }), log: life, ended: [60], why: "as Zendesk has it" },
  ])("$kpi.id: $why", check);

  it("of the requester, of the agents, adds up to the whole but for what is solved", () => {
    const [requester, agent, full] = [requesterWaitTime(), agentWaitTime(), firstResolutionTime()].map(
      (kpi) => rowOf(kpi, [life.build()]).value ?? 0,
    );
    expect((requester ?? 0) + (agent ?? 0)).toBe(full);
  });
});

describe("firstAssignmentTime", () => {
  const kpi = firstAssignmentTime();
  it.each<Case>([
    { kpi, log: opened.attribute(at("09:00"), "assignee", "kim"), ended: [60], why: "assigned" },
    {
      kpi,
      log: opened
        .attribute(at("09:00"), "assignee", "kim")
        .attribute(at("10:00"), "assignee", null)
        .attribute(at("11:00"), "assignee", "lee"),
      ended: [60],
      why: "for the first time",
    },
    { kpi, log: ticket("1", at("08:00"), { initial: { assigneeId: "kim" } }), ended: [0], why: "as it was created" },
    { kpi, log: opened, ended: [], running: 1, why: "not yet" },
    { kpi, log: opened.status(at("09:00"), "solved"), ended: [], excluded: { solved: 1 }, why: "never" },
  ])("$why", check);
});

describe("time in a value", () => {
  const moved = opened
    .status(at("09:00"), "pending")
    .status(at("09:30"), "open")
    .status(at("10:00"), "pending")
    .status(at("11:00"), "solved");
  const there = opened.attribute(at("09:00"), "group", "a");
  it.each<Case>([
    { kpi: timeInStatus({ status: "pending" }), log: moved, ended: [30, 60], why: "each visit" },
    {
      kpi: timeInStatus({ status: "pending", per: "ticket" }),
      log: moved,
      ended: [90],
      why: "all visits of the ticket",
    },
    { kpi: timeInStatus({ status: "solved" }), log: moved, ended: [], running: 1, why: "still solved" },
    { kpi: timeInStatus({ status: "hold" }), log: moved, ended: [], why: "never there" },
    {
      kpi: timeInStatus({ status: "hold", per: "ticket" }),
      log: moved,
      ended: [],
      why: "a ticket that never was there does not count",
    },
    { kpi: timeInStatus({ status: "new" }), log: moved, ended: [60], why: "from the creation on" },
    {
      kpi: timeInStatus({ raw: "With supplier" }),
      log: opened.status(at("09:00"), { raw: "With supplier", category: "hold" }).status(at("09:15"), "hold"),
      ended: [15],
      why: "by its own name",
    },
    {
      kpi: timeInStatus({ status: "pending" }),
      log: opened.status(at("09:00"), "pending").status(at("10:00"), "pending"),
      ended: [],
      running: 1,
      why: "set again is no new visit",
    },
    {
      kpi: timeInGroup({ group: "a" }),
      log: there.attribute(at("10:00"), "group", "b"),
      ended: [60],
      why: "until the group changes",
    },
    {
      kpi: timeInGroup({ group: "a" }),
      log: there.status(at("09:30"), "solved"),
      ended: [],
      running: 1,
      why: "a solve does not take it out",
    },
    {
      kpi: timeInGroup({ group: "a", per: "ticket" }),
      log: there.status(at("09:30"), "solved"),
      ended: [30],
      why: "but ends the sum",
    },
    {
      kpi: timeInAssignee({ assignee: "kim" }),
      log: opened.attribute(at("09:00"), "assignee", "kim").attribute(at("09:05"), "assignee", "lee"),
      ended: [5],
      why: "with one agent",
    },
  ])("$kpi.id: $why", check);

  it("refuses what makes no sense", () => {
    const codes = (make: () => unknown): unknown => issuesOf(make).map(({ code, path }) => [code, path]);
    expect(codes(() => timeInStatus({ status: "solved", per: "ticket" }))).toEqual([["kpi.optionInvalid", ["per"]]]);
    expect(codes(() => timeInStatus({} as never))).toEqual([["kpi.optionInvalid", ["status"]]]);
    expect(codes(() => timeInStatus({ status: "new", raw: "New" } as never))).toEqual([
      ["kpi.optionInvalid", ["status"]],
    ]);
    expect(codes(() => timeInStatus({ status: "new", per: "week" } as never))).toEqual([["input.variant", ["per"]]]);
    expect(codes(() => timeInGroup({ group: "" }))).toEqual([["input.type", ["group"]]]);
    expect(codes(() => timeInAssignee({} as never))).toEqual([["input.required", ["assignee"]]]);
  });
});

describe("touchTime", () => {
  const kpi = touchTime({ field: "fields.spent", unitMs: minuteMs });
  const spent = (minutes: number): TicketBuilder => opened.field(at("09:00"), "spent", minutes);
  it.each<Case>([
    { kpi, log: spent(15).status(at("10:00"), "solved"), ended: [15], why: "of a solved ticket" },
    { kpi, log: spent(15), ended: [], running: 1, why: "of an open one so far" },
    { kpi, log: spent(2.5).status(at("10:00"), "solved"), ended: [2.5], why: "parts of a unit" },
    { kpi, log: opened, ended: [], excluded: { notTracked: 1 }, why: "nobody noted it" },
    { kpi, log: spent(-1), ended: [], excluded: { negative: 1 }, why: "no length of time" },
    {
      kpi: touchTime({ field: "fields.spent" }),
      log: spent(60_000).status(at("10:00"), "solved"),
      ended: [1],
      why: "in milliseconds",
    },
  ])("$why", check);

  it("refuses a field that no ticket has, and a unit without length", () => {
    const issues = issuesOf(() => touchTime({ field: "spent" as never, unitMs: 0 }));
    expect(issues.map(({ code }) => code)).toEqual(["condition.fieldUnknown", "kpi.optionInvalid"]);
    expect(issuesOf(() => touchTime({ field: "fields.x", unitMs: "s" } as never)).map(({ code }) => code)).toEqual([
      "input.type",
    ]);
  });
});

describe("a vendor's definition", () => {
  const replies = [20, 40, 90].map((minutes, id) =>
    ticket(String(id), at("08:00"))
      .message(Date.parse(at("08:00")) + minutes * minuteMs + 59_000, "agent")
      .build(),
  );
  const waiting = ticket("w", at("08:00")).build();

  it("of Zendesk is the median of replied tickets in whole minutes, without those that wait", () => {
    const row = rowOf(firstReplyTime({ definition: "zendesk" }), [...replies, waiting]);
    expect(row).toMatchObject({
      kpi: "firstReplyTime:zendesk",
      value: 40 * minuteMs,
      reason: null,
      n: 3,
      excluded: { running: 1 },
      interval: null,
    });
    // The honest median of 20, 40, 90 and one that waits: half are over at 40; the midpoint to 90 is 65 min.
    expect(row.figures).toMatchObject({ completed: 3, running: 0, honestMedian: 65 * minuteMs });
  });

  it("of Freshdesk is the mean, of Intercom the median, to the second", () => {
    const value = (definition: "freshdesk" | "intercom") => rowOf(firstReplyTime({ definition }), replies).value;
    expect(value("freshdesk")).toBe(50 * minuteMs + 59_000);
    expect(value("intercom")).toBe(40 * minuteMs + 59_000);
  });

  it.each([
    { definition: "zendesk", n: [1, 1, 1], why: "from creation, also after a solve" },
    { definition: "intercom", n: [0, 1, 0], why: "from the requester's first message" },
    { definition: "freshdesk", n: [0, 0, 0], why: "outbound tickets have none" },
    { definition: undefined, n: [1, 1, 0], why: "ours: from the first contact, of either side" },
  ] as const)("$definition begins $why", ({ definition, n }) => {
    const outbound = ticket("o", at("08:00"), { by: "agent" });
    const logs = [
      outbound.message(at("09:00"), "agent"),
      outbound.message(at("08:30"), "endUser").message(at("09:00"), "agent"),
      ticket("p", at("08:00"), { by: "agent", opening: "internal" })
        .status(at("08:30"), "solved")
        .message(at("09:00"), "agent"),
    ];
    const kpi = firstReplyTime(definition === undefined ? {} : { definition });
    expect(logs.map((log) => rowOf(kpi, [log.build()]).figures["completed"])).toEqual(n);
  });

  it("of Jira counts every cycle of a reopened issue, as a mean", () => {
    const log = opened.status(at("09:00"), "solved").status(at("11:00"), "open").status(at("14:00"), "solved");
    const row = rowOf(fullResolutionTime({ definition: "jiraServiceManagement" }), [log.build()]);
    expect([row.n, row.value]).toEqual([2, 2 * hourMs]);
    expect(rowOf(fullResolutionTime({ definition: "zendesk" }), [log.build()]).value).toBe(6 * hourMs);
  });

  it("has no figure without ended ones, and names hours and period in its id", () => {
    const kpi = firstResolutionTime({ definition: "zendesk", hours: "business", attributeBy: "end" });
    const calendar = compileCalendar({ id: "office", timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
    expect(rowOf(kpi, [waiting], { context: { calendar } })).toMatchObject({
      kpi: "firstResolutionTime:zendesk:business:byEnd",
      value: null,
      reason: "noData",
      excluded: { running: 1 },
    });
    const [fromRow] = reportOf([kpi], [opened.status(at("09:30"), "solved").build()], { context: { calendar } }).rows();
    expect(fromRow?.value).toBe(30 * minuteMs);
  });

  it("that nobody has is refused", () => {
    expect(
      issuesOf(() => firstReplyTime({ definition: "kayako" } as never)).map(({ code, path }) => [code, path]),
    ).toEqual([["input.variant", ["definition"]]]);
  });
});

describe("timeOnClock", () => {
  const solved = { field: "status.category", is: "solved" } as const;
  it("lets a clock refer to those before it, and says where a fault is", () => {
    const first = { id: "first", start: { event: "created" }, stop: { event: "message", by: "agent" } } as const;
    const second = {
      id: "second",
      start: { becomes: { clock: "first", state: "stopped" } },
      stop: { becomes: solved },
    } as const;
    const log = opened.message(at("09:00"), "agent").status(at("11:00"), "solved").build();
    expect(rowOf(timeOnClock(second, { after: [first] }), [log]).value).toBe(2 * hourMs);
    expect(issuesOf(() => timeOnClock(second)).map(({ code, path }) => [code, path[0]])).toEqual([
      ["condition.clockUnknown", "clock"],
    ]);
    const faulty = { ...first, stop: { event: "sneeze" } };
    expect(
      issuesOf(() => timeOnClock(second, { after: [faulty as never] })).map(({ path }) => path.slice(0, 3)),
    ).toContainEqual(["after", 0, "stop"]);
  });
});
