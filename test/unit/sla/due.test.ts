import type { SlaDefinition, TargetDefinition } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { definitionWith, march, mondayTicket, oneTarget, row, summary } from "./sla-fixtures.js";

const untouched = (log: TicketBuilder): TicketBuilder => log;
const twoHours = oneTarget({ clock: "reply", within: "PT2H", calendar: "24x7" });
const eightOpenHours = oneTarget({ clock: "reply", within: "PT8H", calendar: "office" });

interface Row {
  readonly why: string;
  readonly log?: (log: TicketBuilder) => TicketBuilder;
  readonly asOf: string;
  readonly expected: Partial<ReturnType<typeof summary>>;
}

function check(definition: SlaDefinition) {
  return ({ log = untouched, asOf, expected }: Row) => {
    expect(summary(row(definition, log(mondayTicket()), asOf))).toMatchObject(expected);
  };
}

describe("two hours from Monday nine o'clock", () => {
  it.each<Row>([
    {
      why: "run from the creation",
      asOf: march(2, "09:00"),
      expected: {
        state: "running",
        outcome: "undecided",
        due: "02 11:00",
        elapsed: 0,
        remaining: 120,
        percent: 0,
        breached: null,
        stopped: null,
      },
    },
    {
      why: "are used up by half after one",
      asOf: march(2, "10:00"),
      expected: {
        state: "running",
        outcome: "undecided",
        due: "02 11:00",
        elapsed: 60,
        wall: 60,
        remaining: 60,
        percent: 50,
      },
    },
    {
      why: "are broken at the due instant if nothing happened at it",
      asOf: march(2, "11:00"),
      expected: {
        state: "running",
        outcome: "breached",
        due: "02 11:00",
        breached: "02 11:00",
        remaining: 0,
        percent: 100,
      },
    },
    {
      why: "are not broken a millisecond before",
      asOf: march(2, "10:59:59.999"),
      expected: { outcome: "undecided", breached: null, due: "02 11:00" },
    },
    {
      why: "go on counting after a breach",
      asOf: march(2, "12:00"),
      expected: { state: "running", outcome: "breached", due: "02 11:00", elapsed: 180, remaining: -60, percent: 150 },
    },
    {
      why: "are kept by a reply before the end, due as it stood",
      log: (b) => b.message(march(2, "10:00"), "agent"),
      asOf: march(3),
      expected: {
        state: "stopped",
        outcome: "met",
        stopped: "02 10:00",
        due: "02 11:00",
        breached: null,
        elapsed: 60,
        remaining: 60,
      },
    },
    {
      why: "are kept by a reply exactly at the end",
      log: (b) => b.message(march(2, "11:00"), "agent"),
      asOf: march(2, "11:00"),
      expected: {
        state: "stopped",
        outcome: "met",
        stopped: "02 11:00",
        due: "02 11:00",
        breached: null,
        remaining: 0,
        percent: 100,
      },
    },
    {
      why: "are broken by a reply after it",
      log: (b) => b.message(march(2, "11:30"), "agent"),
      asOf: march(3),
      expected: {
        state: "stopped",
        outcome: "breached",
        stopped: "02 11:30",
        due: "02 11:00",
        breached: "02 11:00",
        elapsed: 150,
        remaining: -30,
      },
    },
    {
      why: "stay undecided when cancelled before",
      log: (b) => b.event(march(2, "10:00"), { kind: "merge", into: "U" }),
      asOf: march(3),
      expected: {
        state: "cancelled",
        outcome: "undecided",
        due: null,
        breached: null,
        stopped: null,
        elapsed: 60,
        cancelReason: "merged",
      },
    },
    {
      why: "stay broken when cancelled after",
      log: (b) => b.event(march(2, "12:00"), { kind: "spam" }),
      asOf: march(3),
      expected: {
        state: "cancelled",
        outcome: "breached",
        due: "02 11:00",
        breached: "02 11:00",
        elapsed: 180,
        cancelReason: "markedSpam",
      },
    },
    {
      why: "do not break at the instant of the cancellation",
      log: (b) => b.event(march(2, "11:00"), { kind: "spam" }),
      asOf: march(3),
      expected: { state: "cancelled", outcome: "undecided", breached: null },
    },
  ])("$why", check(twoHours));
});

describe("a pause", () => {
  it.each<Row>([
    {
      why: "leaves no due instant, but what it would be if resumed now",
      log: (b) => b.status(march(2, "09:30"), "pending"),
      asOf: march(2, "12:00"),
      expected: {
        state: "paused",
        outcome: "undecided",
        due: null,
        dueIfResumedNow: "02 13:30",
        elapsed: 30,
        remaining: 90,
      },
    },
    {
      why: "never breaks the promise, however long",
      log: (b) => b.status(march(2, "09:30"), "pending"),
      asOf: march(20),
      expected: { state: "paused", outcome: "undecided", breached: null, dueIfResumedNow: "20 10:30" },
    },
    {
      why: "pushes the due instant by its length",
      log: (b) => b.status(march(2, "09:30"), "pending").status(march(2, "12:00"), "open"),
      asOf: march(2, "12:00"),
      expected: { state: "running", due: "02 13:30", dueIfResumedNow: null },
    },
    {
      why: "at the due instant wins over the breach",
      log: (b) => b.status(march(2, "11:00"), "pending"),
      asOf: march(2, "15:00"),
      expected: { state: "paused", outcome: "undecided", due: null, dueIfResumedNow: "02 15:00", elapsed: 120 },
    },
    {
      why: "which then comes at the resume",
      log: (b) => b.status(march(2, "11:00"), "pending").status(march(2, "15:00"), "open"),
      asOf: march(2, "15:00"),
      expected: { state: "running", outcome: "breached", due: "02 15:00", breached: "02 15:00", elapsed: 120 },
    },
    {
      why: "after a breach keeps it",
      log: (b) => b.status(march(2, "12:00"), "pending"),
      asOf: march(2, "15:00"),
      expected: {
        state: "paused",
        outcome: "breached",
        due: "02 11:00",
        breached: "02 11:00",
        dueIfResumedNow: null,
        elapsed: 180,
      },
    },
    {
      why: "that a stop ends leaves no due instant",
      log: (b) => b.status(march(2, "10:00"), "pending").message(march(2, "15:00"), "agent"),
      asOf: march(3),
      expected: { state: "stopped", outcome: "met", due: null, dueIfResumedNow: null, elapsed: 60 },
    },
  ])("$why", check(twoHours));
});

describe("eight open hours, nine to five, from Monday nine o'clock", () => {
  it.each<Row>([
    {
      why: "are due as the office closes, the earliest instant that fits",
      asOf: march(2, "16:00"),
      expected: { insideHours: true, due: "02 17:00", elapsed: 420, wall: 420 },
    },
    {
      why: "are broken by a reply at night, though it took no open time more",
      log: (b) => b.message(march(2, "20:00"), "agent"),
      asOf: march(3),
      expected: {
        state: "stopped",
        outcome: "breached",
        breached: "02 17:00",
        elapsed: 480,
        wall: 660,
        remaining: 0,
        percent: 100,
      },
    },
    {
      why: "run at night too: outside hours is no pause",
      asOf: march(2, "23:00"),
      expected: { state: "running", insideHours: false },
    },
    {
      why: "are not moved by a pause at night",
      log: (b) => b.status(march(2, "16:00"), "pending").status(march(3, "10:00"), "open"),
      asOf: march(3, "10:00"),
      expected: { due: "03 11:00", elapsed: 420, wall: 420 },
    },
    {
      why: "would go on in the morning if resumed in the evening",
      log: (b) => b.status(march(2, "16:00"), "pending"),
      asOf: march(2, "20:00"),
      expected: { due: null, dueIfResumedNow: "03 10:00", insideHours: false },
    },
  ])("$why", check(eightOpenHours));
});

describe("a target that changes with the priority", () => {
  const byPriority = definitionWith([
    {
      id: "all",
      targets: [
        { clock: "reply", within: "PT1H", calendar: "24x7", when: { field: "priority", is: "urgent" } },
        { clock: "reply", within: "PT4H", calendar: "24x7", when: { field: "priority", is: "normal" } },
      ],
    },
  ]);
  const to =
    (...changes: readonly (readonly [string, string | null])[]) =>
    (builder: TicketBuilder) =>
      changes.reduce((log, [time, priority]) => log.attribute(march(2, time), "priority", priority), builder);

  it.each<Row>([
    {
      why: "keeps what has elapsed when tightened",
      log: to(["09:00", "normal"], ["09:30", "urgent"]),
      asOf: march(2, "09:40"),
      expected: { due: "02 10:00", elapsed: 40, remaining: 20, outcome: "undecided" },
    },
    {
      why: "breaks at the change if it is used up already, never before",
      log: to(["09:00", "normal"], ["11:00", "urgent"]),
      asOf: march(2, "11:00"),
      expected: { due: "02 11:00", breached: "02 11:00", elapsed: 120, remaining: -60, prior: [] },
    },
    {
      why: "runs again when loosened, the earlier breach on record",
      log: to(["09:00", "urgent"], ["11:00", "normal"]),
      asOf: march(2, "11:00"),
      expected: { state: "running", outcome: "undecided", due: "02 13:00", breached: null, prior: ["all 02 10:00"] },
    },
    {
      why: "has the earlier breach on record also where it is loosened in a pause",
      log: (b) => to(["11:00", "normal"])(to(["09:00", "urgent"])(b).status(march(2, "10:30"), "pending")),
      asOf: march(2, "12:00"),
      expected: {
        state: "paused",
        outcome: "undecided",
        due: null,
        dueIfResumedNow: "02 14:30",
        prior: ["all 02 10:00"],
      },
    },
    {
      why: "stays broken where loosened too little, since the first breach",
      log: to(["09:00", "urgent"], ["14:00", "normal"]),
      asOf: march(2, "15:00"),
      expected: { outcome: "breached", breached: "02 10:00", due: "02 10:00", remaining: -120, prior: [] },
    },
    {
      why: "stays broken where loosened to just what has elapsed",
      log: to(["09:00", "urgent"], ["13:00", "normal"]),
      asOf: march(2, "13:00"),
      expected: { outcome: "breached", breached: "02 10:00", remaining: 0, prior: [] },
    },
    {
      why: "may break a second time",
      log: to(["09:00", "urgent"], ["11:00", "normal"]),
      asOf: march(2, "13:00"),
      expected: { outcome: "breached", breached: "02 13:00", prior: ["all 02 10:00"] },
    },
    {
      why: "changed in the due instant leaves nothing broken",
      log: to(["09:00", "urgent"], ["10:00", "normal"]),
      asOf: march(2, "12:00"),
      expected: { outcome: "undecided", due: "02 13:00", prior: [] },
    },
    {
      why: "counts from the clock's start when it comes late",
      log: to(["10:00", "normal"]),
      asOf: march(2, "10:30"),
      expected: { due: "02 13:00", elapsed: 90 },
    },
    {
      why: "and breaks as it comes if it is used up then",
      log: to(["12:00", "urgent"]),
      asOf: march(2, "12:00"),
      expected: { outcome: "breached", breached: "02 12:00", elapsed: 180 },
    },
    {
      why: "is no promise before",
      log: to(["12:00", "urgent"]),
      asOf: march(2, "11:59"),
      expected: {
        outcome: "untargeted",
        due: null,
        remaining: null,
        percent: null,
        policyId: null,
        calendarId: null,
        insideHours: null,
        elapsed: 179,
      },
    },
    {
      why: "that is lost cancels the cycle",
      log: to(["09:00", "normal"], ["10:00", null]),
      asOf: march(2, "15:00"),
      expected: {
        state: "cancelled",
        outcome: "undecided",
        due: null,
        elapsed: 60,
        policyId: "all",
        cancelReason: "targetLost",
      },
    },
    {
      why: "that is lost keeps a breach",
      log: to(["09:00", "urgent"], ["10:30", null]),
      asOf: march(2, "15:00"),
      expected: { state: "cancelled", outcome: "breached", breached: "02 10:00", elapsed: 90 },
    },
    {
      why: "that is lost and comes back leaves the cycle cancelled",
      log: to(["09:00", "normal"], ["10:00", null], ["11:00", "normal"]),
      asOf: march(2, "15:00"),
      expected: { state: "cancelled", elapsed: 60 },
    },
    {
      why: "that is lost after the stop changes nothing",
      log: (b) => to(["12:00", null])(to(["09:00", "normal"])(b).message(march(2, "10:00"), "agent")),
      asOf: march(2, "15:00"),
      expected: { state: "stopped", outcome: "met" },
    },
    {
      why: "that comes in the stop's instant promised nothing before",
      log: (b) => to(["15:00", "urgent"])(b).message(march(2, "15:00"), "agent"),
      asOf: march(3),
      expected: { state: "stopped", outcome: "untargeted", elapsed: 360 },
    },
    {
      why: "that is lost in the stop's instant was kept: the stop comes first",
      log: (b) => to(["09:00", "normal"], ["10:00", null])(b).message(march(2, "10:00"), "agent"),
      asOf: march(3),
      expected: { state: "stopped", outcome: "met", elapsed: 60 },
    },
    {
      why: "changed after the stop changes nothing",
      log: (b) => to(["12:00", "urgent"])(to(["09:00", "normal"])(b).message(march(2, "11:00"), "agent")),
      asOf: march(2, "15:00"),
      expected: { outcome: "met", remaining: 120, due: "02 13:00" },
    },
  ])("$why", check(byPriority));
});

describe("a target lost while the ticket is solved", () => {
  const whileTagged: SlaDefinition = definitionWith([
    { id: "all", match: { tag: "sla" }, targets: [{ clock: "resolution", within: "PT4H", calendar: "24x7" }] },
  ]);
  const tag = (at: string, added: readonly string[], removed: readonly string[]) => (builder: TicketBuilder) =>
    builder.event(at, { kind: "tag", added, removed });
  const lost = (builder: TicketBuilder) =>
    tag(
      march(2, "12:00"),
      [],
      ["sla"],
    )(tag(march(2, "09:00"), ["sla"], [])(builder).status(march(2, "10:00"), "solved"));
  const back = (builder: TicketBuilder) => tag(march(2, "13:00"), ["sla"], [])(lost(builder));

  it.each<Row>([
    {
      why: "leaves what was finished",
      log: lost,
      asOf: march(2, "13:00"),
      expected: { state: "stopped", outcome: "met", elapsed: 60 },
    },
    {
      why: "and back at the reopen changes nothing",
      log: (b) => back(b).status(march(2, "15:00"), "open"),
      asOf: march(2, "15:00"),
      expected: { state: "running", due: "02 18:00", elapsed: 60 },
    },
    {
      why: "cancels the cycle at a reopen without it",
      log: (b) => lost(b).status(march(2, "15:00"), "open"),
      asOf: march(3),
      expected: { state: "cancelled", cancelReason: "targetLost", elapsed: 60 },
    },
  ])("$why", ({ log = untouched, asOf, expected }) => {
    expect(summary(row(whileTagged, log(mondayTicket()), asOf, "resolution"))).toMatchObject(expected);
  });
});

describe("a ticket created solved", () => {
  it("has kept its promise without any time, and is due as if it ran when it is reopened", () => {
    const definition = oneTarget({ clock: "resolution", within: "PT4H", calendar: "24x7" });
    const log = mondayTicket({ initial: { status: "solved" } });
    expect(summary(row(definition, log, march(3), "resolution"))).toMatchObject({
      state: "stopped",
      outcome: "met",
      stopped: "02 09:00",
      due: "02 13:00",
      elapsed: 0,
      remaining: 240,
    });
    const reopened = log.status(march(2, "15:00"), "open");
    expect(summary(row(definition, reopened, march(2, "15:00"), "resolution"))).toMatchObject({ due: "02 19:00" });
  });
});

describe("time after a stop that continueWall takes in", () => {
  it("is no time in which a promise can be lost", () => {
    const definition: SlaDefinition = {
      clocks: [
        {
          id: "reply",
          start: { event: "created" },
          stop: { becomes: { field: "status.category", is: "solved" } },
          reopen: "continueWall",
        },
      ],
      policies: [{ id: "all", match: { tag: "sla" }, targets: [{ clock: "reply", within: "PT8H", calendar: "24x7" }] }],
    };
    const log = mondayTicket({ initial: { tags: ["sla"] } })
      .status(march(2, "10:00"), "solved")
      .event(march(2, "11:00"), { kind: "tag", added: [], removed: ["sla"] })
      .event(march(2, "12:00"), { kind: "tag", added: ["sla"], removed: [] })
      .status(march(2, "15:00"), "open");
    expect(summary(row(definition, log, march(2, "15:00")))).toMatchObject({
      state: "running",
      outcome: "undecided",
      due: "02 17:00",
      elapsed: 360,
    });
  });
});

describe("reopening", () => {
  const definition = (reopen: "resume" | "continueWall"): SlaDefinition => ({
    clocks: [
      {
        id: "reply",
        start: { event: "created" },
        stop: { becomes: { field: "status.category", is: "solved" } },
        reopen,
      },
    ],
    policies: [{ id: "all", targets: [{ clock: "reply", within: "PT2H", calendar: "24x7" }] }],
  });
  const log = (b: TicketBuilder) => b.status(march(2, "10:00"), "solved").status(march(2, "15:00"), "open");

  it.each<Row>([
    {
      why: "goes on with what was left",
      log,
      asOf: march(2, "15:30"),
      expected: { state: "running", outcome: "undecided", due: "02 16:00", stopped: null, elapsed: 90 },
    },
    {
      why: "breaks after that",
      log,
      asOf: march(2, "17:00"),
      expected: { outcome: "breached", breached: "02 16:00", elapsed: 180 },
    },
    {
      why: "of a broken promise keeps the breach",
      log: (b) => b.status(march(2, "12:00"), "solved").status(march(2, "15:00"), "open"),
      asOf: march(2, "15:00"),
      expected: { state: "running", outcome: "breached", breached: "02 11:00" },
    },
  ])("with resume $why", check(definition("resume")));

  it.each<Row>([
    {
      why: "breaks at the reopen what was used up meanwhile, not before",
      log,
      asOf: march(2, "15:00"),
      expected: { outcome: "breached", breached: "02 15:00", elapsed: 360, wall: 360 },
    },
    {
      why: "was kept before that",
      log,
      asOf: march(2, "14:59"),
      expected: { state: "stopped", outcome: "met", elapsed: 60 },
    },
  ])("with continueWall $why", check(definition("continueWall")));
});

describe("a clock that counts from the ticket's creation", () => {
  const definition: SlaDefinition = {
    clocks: [
      {
        id: "reply",
        start: { event: "group" },
        anchor: "ticketCreated",
        pause: { field: "status.category", is: "pending" },
      },
    ],
    policies: [{ id: "all", targets: [{ clock: "reply", within: "PT2H", calendar: "24x7" }] }],
  };
  it.each<Row>([
    {
      why: "is due that much earlier",
      log: (b) => b.attribute(march(2, "10:00"), "group", "g"),
      asOf: march(2, "10:00"),
      expected: { due: "02 11:00", elapsed: 60 },
    },
    {
      why: "breaks at its start what is used up then, not before it existed",
      log: (b) => b.attribute(march(2, "15:00"), "group", "g"),
      asOf: march(2, "16:00"),
      expected: { outcome: "breached", breached: "02 15:00", due: "02 15:00", elapsed: 420 },
    },
    {
      why: "is spared the pauses before its start",
      log: (b) =>
        b
          .status(march(2, "09:30"), "pending")
          .status(march(2, "14:30"), "open")
          .attribute(march(2, "15:00"), "group", "g"),
      asOf: march(2, "15:00"),
      expected: { outcome: "undecided", due: "02 16:00", elapsed: 60 },
    },
  ])("$why", check(definition));
});

describe("the risk of a target", () => {
  const risky = (atRisk: NonNullable<TargetDefinition["atRisk"]>) =>
    oneTarget({ clock: "reply", within: "PT2H", calendar: "24x7", atRisk });

  it.each<Row>([
    { why: "begins at its percentage", asOf: march(2, "10:30"), expected: { atRisk: true } },
    { why: "not before", asOf: march(2, "10:29"), expected: { atRisk: false } },
    { why: "is over with the breach", asOf: march(2, "11:00"), expected: { atRisk: false, outcome: "breached" } },
    {
      why: "stays in a pause",
      log: (b) => b.status(march(2, "10:45"), "pending"),
      asOf: march(3),
      expected: { atRisk: true, state: "paused" },
    },
    {
      why: "is over with the stop",
      log: (b) => b.message(march(2, "10:45"), "agent"),
      asOf: march(3),
      expected: { atRisk: false },
    },
  ])("of 75 percent $why", check(risky({ percent: 75 })));

  it.each<Row>([
    { why: "begins that long before the end", asOf: march(2, "10:40"), expected: { atRisk: true } },
    { why: "not before", asOf: march(2, "10:39"), expected: { atRisk: false } },
  ])("of twenty minutes $why", check(risky({ before: "PT20M" })));

  it("of a share that is no whole millisecond begins when it is used up in full", () => {
    const third = oneTarget({ clock: "reply", within: 1000, calendar: "24x7", atRisk: { percent: 33.33 } });
    const at = (ms: number) => row(third, mondayTicket(), march(2, `09:00:00.${String(ms)}`)).atRisk;
    expect([at(333), at(334)]).toEqual([false, true]);
  });

  it("is none without a threshold", () => {
    expect(row(twoHours, mondayTicket(), march(2, "10:59")).atRisk).toBe(false);
  });
});

describe("the next change of a row", () => {
  const risky = oneTarget({ clock: "reply", within: "PT10H", calendar: "office", atRisk: { percent: 90 } });
  it.each<Row>([
    { why: "is first the end of the hours", asOf: march(2, "09:00"), expected: { nextChange: "02 17:00" } },
    { why: "lies after asOf: the hours begin", asOf: march(2, "17:00"), expected: { nextChange: "03 09:00" } },
    { why: "then the risk, at nine of ten hours", asOf: march(3, "09:00"), expected: { nextChange: "03 10:00" } },
    { why: "then the due instant", asOf: march(3, "10:00"), expected: { nextChange: "03 11:00" } },
    { why: "then the hours again", asOf: march(3, "11:00"), expected: { nextChange: "03 17:00" } },
    {
      why: "in a pause only the hours",
      log: (b) => b.status(march(3, "09:00"), "pending"),
      asOf: march(3, "09:30"),
      expected: { nextChange: "03 17:00" },
    },
    {
      why: "is none after the stop",
      log: (b) => b.message(march(2, "10:00"), "agent"),
      asOf: march(2, "10:00"),
      expected: { nextChange: null },
    },
  ])("$why", check(risky));

  it("is none where the hours never end and the due instant is past", () => {
    expect(row(twoHours, mondayTicket(), march(2, "11:00")).nextChangeAt).toBeNull();
  });

  it("is none without a promise", () => {
    expect(row(definitionWith([]), mondayTicket(), march(2)).nextChangeAt).toBeNull();
  });
});

describe("a percentage", () => {
  // 29 of 100 is 29; dividing before multiplying gives 28.999999999999996.
  it.each([
    [29, 100, 29],
    [57, 100, 57],
    [7, 100, 7],
    [99_995, 100_000, 99.995],
    [1, 3, 100 / 3],
    [500, 100, 500],
  ])("of %i in %i milliseconds is %d: neither rounded nor capped", (elapsed, within, percent) => {
    const asOf = new Date(Date.parse(march(2)) + elapsed).toISOString();
    expect(row(oneTarget({ clock: "reply", within, calendar: "24x7" }), mondayTicket(), asOf).percent).toBe(percent);
  });
});

describe("hours that end for good", () => {
  const closing: SlaDefinition = {
    ...oneTarget({ clock: "reply", within: "PT20H", calendar: "closing" }),
    calendars: [{ id: "closing", timeZone: "UTC", weekly: "always", versions: [{ from: "2026-03-03", weekly: {} }] }],
  };
  it("leave a promise without a due instant, and unbroken", () => {
    expect(summary(row(closing, mondayTicket(), march(10)))).toMatchObject({
      state: "running",
      outcome: "undecided",
      due: null,
      nextChange: null,
      elapsed: 900,
      insideHours: false,
    });
  });
});
