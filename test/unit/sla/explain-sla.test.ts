import { compileSla, type CycleExplanation, evaluateSla, explainSla, type SlaDefinition } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { definitionWith, march, mondayTicket, oneTarget, when } from "./sla-fixtures.js";

function explain(definition: SlaDefinition, log: TicketBuilder, asOf: string, clock = "reply"): CycleExplanation {
  const [first] = explainSla(log.build(), compileSla(definition), { asOf, clock }).cycles;
  if (first === undefined) throw new Error("expected a cycle");
  return first;
}

/** Intervals as lines: from, to, state, code, minutes of business time, event that caused it. */
function lines({ intervals }: CycleExplanation): readonly string[] {
  return intervals.map(({ from, to, state, code, businessMs, cause }) =>
    [`${when(from) ?? ""} to ${when(to) ?? ""}`, state, code, businessMs / 60_000, cause?.kind ?? "-"].join(", "),
  );
}

const tenOfficeHours = oneTarget({ clock: "reply", within: "PT10H", calendar: "office" });

describe("the intervals of a cycle", () => {
  it("follow its pauses, and the hours while it runs", () => {
    const log = mondayTicket()
      .status(march(2, "16:00"), "pending")
      .status(march(2, "20:00"), "open")
      .message(march(3, "10:00"), "agent");
    expect(lines(explain(tenOfficeHours, log, march(4)))).toEqual([
      "02 09:00 to 02 16:00, running, started, 420, -",
      "02 16:00 to 02 20:00, paused, paused, 60, status",
      "02 20:00 to 03 09:00, outsideHours, resumed, 0, status",
      "03 09:00 to 03 10:00, running, hoursOpened, 60, -",
    ]);
  });

  it("leave out the time in which the ticket was gone", () => {
    const log = mondayTicket()
      .event(march(2, "10:00"), { kind: "deleted" })
      .event(march(2, "12:00"), { kind: "restored" });
    const explained = explain(tenOfficeHours, log, march(2, "13:00"));
    expect(lines(explained)).toEqual([
      "02 09:00 to 02 10:00, running, started, 60, -",
      "02 12:00 to 02 13:00, running, restored, 60, restored",
    ]);
    expect(explained.intervals[1]?.message).toBe("Running for 1 h 00 min 00 s: the ticket was restored (by an agent).");
  });

  it("end at asOf while the cycle is open", () => {
    expect(lines(explain(tenOfficeHours, mondayTicket(), march(3, "12:00")))).toEqual([
      "02 09:00 to 02 17:00, running, started, 480, -",
      "02 17:00 to 03 09:00, outsideHours, hoursClosed, 0, -",
      "03 09:00 to 03 12:00, running, hoursOpened, 180, -",
    ]);
  });

  it("are none where no time has passed", () => {
    expect(explain(tenOfficeHours, mondayTicket(), march(2)).intervals).toEqual([]);
  });

  it("are parted where another promise came into force, with the event that brought it", () => {
    const byPriority = definitionWith([
      {
        id: "all",
        targets: [
          { clock: "reply", within: "PT1H", calendar: "evenings", when: { field: "priority", is: "urgent" } },
          { clock: "reply", within: "PT4H", calendar: "office" },
        ],
      },
    ]);
    const explained = explain(
      byPriority,
      mondayTicket().attribute(march(2, "14:00"), "priority", "urgent"),
      march(2, "19:00"),
    );
    expect(lines(explained)).toEqual([
      "02 09:00 to 02 14:00, running, started, 300, -",
      "02 14:00 to 02 18:00, running, termsChanged, 240, priority",
      "02 18:00 to 02 19:00, outsideHours, hoursClosed, 0, -",
    ]);
    expect(explained.intervals.map(({ calendarId }) => calendarId)).toEqual(["office", "evenings", "evenings"]);
    expect(explained.intervals[1]?.cause).toEqual({ kind: "priority", at: Date.parse(march(2, "14:00")), seq: 1 });
  });

  it("without a promise run in wall time", () => {
    const explained = explain(definitionWith([]), mondayTicket(), march(3));
    expect(lines(explained)).toEqual(["02 09:00 to 03 09:00, running, started, 1440, -"]);
    expect(explained.intervals[0]?.calendarId).toBeNull();
  });

  it("count time after a stop that continueWall takes in, and time before the start of an anchored clock", () => {
    const clocks = [
      {
        id: "reply",
        start: { event: "created" },
        stop: { becomes: { field: "status.category", is: "solved" } },
        reopen: "continueWall",
      },
      { id: "late", start: { event: "group" }, anchor: "ticketCreated" },
    ] as const;
    const definition: SlaDefinition = { clocks, policies: [] };
    const log = mondayTicket()
      .status(march(2, "10:00"), "solved")
      .status(march(2, "12:00"), "open")
      .attribute(march(2, "13:00"), "group", "g");
    expect(lines(explain(definition, log, march(2, "13:00")))).toEqual([
      "02 09:00 to 02 10:00, running, started, 60, -",
      "02 10:00 to 02 12:00, continued, stopped, 120, status",
      "02 12:00 to 02 13:00, running, reopened, 60, status",
    ]);
    expect(lines(explain(definition, log, march(2, "14:00"), "late"))).toEqual([
      "02 09:00 to 02 13:00, continued, anchored, 240, message",
      "02 13:00 to 02 14:00, running, started, 60, group",
    ]);
  });
});

describe("the facts of a cycle", () => {
  const definition = definitionWith([
    {
      id: "gold",
      match: { field: "fields.plan", is: "gold" },
      targets: [{ clock: "reply", within: "PT1H", calendar: "24x7" }],
    },
    { id: "vip", match: { tag: "vip" }, targets: [{ clock: "resolution", within: "PT1H", calendar: "24x7" }] },
    {
      id: "rest",
      match: { not: { tag: "none" } },
      targets: [
        { clock: "reply", within: "PT1H", calendar: "24x7", when: { field: "priority", is: "urgent" } },
        { clock: "reply", within: "PT2H", calendar: "24x7" },
      ],
    },
  ]);
  const facts = (log: TicketBuilder, asOf: string) =>
    explain(definition, log, asOf).facts.map(({ code, at, params }) => [code, when(at), params]);
  const started = ["started", "02 09:00", { reason: "started" }];
  const promised = [
    "promised",
    "02 09:00",
    {
      policyId: "rest",
      edition: null,
      passedOver: ["gold", "vip"],
      target: 1,
      targetMs: 7_200_000,
      businessDays: null,
      deadlineAt: null,
      calendarId: "24x7",
    },
  ];

  it.each([
    [
      "name the policy that matched, those passed over and the due instant",
      mondayTicket(),
      "10:00",
      [started, promised, ["due", "02 11:00", { remainingMs: 3_600_000 }]],
    ],
    [
      "say that a pause has no due instant",
      mondayTicket().status(march(2, "09:30"), "pending"),
      "12:00",
      [started, promised, ["dueIfResumedNow", "02 13:30", { remainingMs: 5_400_000 }]],
    ],
    [
      "say when the promise was broken and by how much",
      mondayTicket(),
      "11:30",
      [started, promised, ["breached", "02 11:00", { overrunMs: 1_800_000 }]],
    ],
    [
      "say that it was kept",
      mondayTicket().message(march(2, "10:00"), "agent"),
      "12:00",
      [
        started,
        promised,
        ["due", "02 11:00", { remainingMs: 3_600_000 }],
        ["stopped", "02 10:00", { state: "stopped", outcome: "met", elapsedMs: 3_600_000 }],
      ],
    ],
    [
      "say why it was cancelled",
      mondayTicket().event(march(2, "10:00"), { kind: "spam" }),
      "12:00",
      [started, promised, ["cancelled", "02 10:00", { reason: "markedSpam", elapsedMs: 3_600_000 }]],
    ],
    [
      "say that the promise was lost",
      mondayTicket().event(march(2, "10:00"), { kind: "tag", added: ["none"], removed: [] }),
      "12:00",
      [
        started,
        promised,
        ["nothingPromised", "02 10:00", { policyId: null, passedOver: ["gold", "vip", "rest"] }],
        ["cancelled", "02 10:00", { reason: "targetLost", elapsedMs: 3_600_000 }],
      ],
    ],
    [
      "say that the policy that matches promises nothing",
      mondayTicket({ initial: { tags: ["vip"] } }),
      "12:00",
      [started, ["nothingPromised", "02 09:00", { policyId: "vip", passedOver: ["gold"] }]],
    ],
    [
      "keep an untargeted stop",
      mondayTicket({ initial: { tags: ["vip"] } }).message(march(2, "10:00"), "agent"),
      "12:00",
      [
        started,
        ["nothingPromised", "02 09:00", { policyId: "vip", passedOver: ["gold"] }],
        ["stopped", "02 10:00", { state: "stopped", outcome: "untargeted", elapsedMs: 3_600_000 }],
      ],
    ],
    [
      "keep a breach that a longer target left behind",
      mondayTicket({ initial: { priority: "urgent" } }).attribute(march(2, "10:30"), "priority", "low"),
      "10:30",
      [
        started,
        [
          "promised",
          "02 09:00",
          {
            policyId: "rest",
            edition: null,
            passedOver: ["gold", "vip"],
            target: 0,
            targetMs: 3_600_000,
            businessDays: null,
            deadlineAt: null,
            calendarId: "24x7",
          },
        ],
        ["promised", "02 10:30", { ...(promised[2] as object) }],
        ["breachedEarlier", "02 10:00", { policyId: "rest" }],
        ["due", "02 11:00", { remainingMs: 1_800_000 }],
      ],
    ],
    [
      "leave out the due instant of a stop in a pause",
      mondayTicket().status(march(2, "09:30"), "pending").message(march(2, "10:00"), "agent"),
      "12:00",
      [started, promised, ["stopped", "02 10:00", { state: "stopped", outcome: "met", elapsedMs: 1_800_000 }]],
    ],
  ])("%s", (_, log, asOf, expected) => {
    expect(facts(log, march(2, asOf))).toEqual(expected);
  });

  it("of a clock that counts from the creation say whether it started there or only counts from there", () => {
    const anchored = (start: "created" | "group"): SlaDefinition => ({
      clocks: [{ id: "reply", start: { event: start }, anchor: "ticketCreated" }],
      policies: [],
    });
    const log = mondayTicket().attribute(march(2, "10:00"), "group", "g");
    const reason = (start: "created" | "group") => explain(anchored(start), log, march(3)).facts[0]?.params["reason"];
    expect([reason("created"), reason("group")]).toEqual(["started", "anchored"]);
  });

  it("leave out promises that come after the stop", () => {
    const log = mondayTicket().message(march(2, "10:00"), "agent").field(march(2, "11:00"), "plan", "gold");
    expect(facts(log, march(2, "12:00")).filter(([code]) => code === "promised")).toEqual([promised]);
  });

  it("say that hours which end for good leave nothing due", () => {
    const closing: SlaDefinition = {
      ...oneTarget({ clock: "reply", within: "PT20H", calendar: "closing" }),
      calendars: [{ id: "closing", timeZone: "UTC", weekly: "always", versions: [{ from: "2026-03-03", weekly: {} }] }],
    };
    expect(explain(closing, mondayTicket(), march(4)).facts.map(({ code }) => code)).toEqual([
      "started",
      "promised",
      "neverDue",
    ]);
  });
});

describe("an explanation", () => {
  const log = mondayTicket()
    .status(march(2, "16:00"), "pending")
    .status(march(2, "16:30"), "open")
    .message(march(3, "12:00"), "agent");

  it("carries the rows of the evaluation, in their order", () => {
    const sla = compileSla(tenOfficeHours);
    const { cycles, ticketId, asOf } = explainSla(log.build(), sla, { asOf: march(4) });
    const evaluation = evaluateSla(log.build(), sla, { asOf: march(4) });
    expect(cycles.map(({ cycle }) => cycle)).toEqual(evaluation.cycles);
    expect([ticketId, asOf]).toEqual([evaluation.ticketId, evaluation.asOf]);
  });

  it("is written out as text", () => {
    const { text } = explainSla(log.build(), compileSla(tenOfficeHours), { asOf: march(4), clock: "reply" });
    expect(text.split("\n")).toEqual([
      "Ticket T as of 2026-03-04T09:00:00.000Z",
      "reply, cycle 1, slot customer: stopped, breached",
      "  It counts from 2026-03-02T09:00:00.000Z.",
      "  From 2026-03-02T09:00:00.000Z policy all promises 10 h 00 min 00 s in calendar office.",
      "  The promise was broken at 2026-03-03T11:30:00.000Z, and is overrun by 30 min 00 s; a stop at or before that instant would have kept it.",
      "  It was stopped late at 2026-03-03T12:00:00.000Z, after 10 h 30 min 00 s.",
      "  2026-03-02T09:00:00.000Z to 2026-03-02T16:00:00.000Z: Running for 7 h 00 min 00 s: the clock started.",
      "  2026-03-02T16:00:00.000Z to 2026-03-02T16:30:00.000Z: Paused for 30 min 00 s: the pause began (status pending by an agent).",
      "  2026-03-02T16:30:00.000Z to 2026-03-02T17:00:00.000Z: Running for 30 min 00 s: the pause ended (status open by an agent).",
      "  2026-03-02T17:00:00.000Z to 2026-03-03T09:00:00.000Z: Outside business hours for 16 h 00 min 00 s: business hours ended.",
      "  2026-03-03T09:00:00.000Z to 2026-03-03T12:00:00.000Z: Running for 3 h 00 min 00 s: business hours began.",
    ]);
  });

  it("has a sentence for each fact, also for those the others do not show", () => {
    const sentences = (one: TicketBuilder, asOf: string) =>
      explain(tenOfficeHours, one, march(2, asOf)).facts.map(({ message }) => message);
    expect(sentences(mondayTicket(), "10:00")).toContain("It is due at 2026-03-03T11:00:00.000Z.");
    expect(sentences(mondayTicket().message(march(2, "09:30"), "agent"), "10:00")).toContain(
      "It was due at 2026-03-03T11:00:00.000Z.",
    );
    expect(sentences(mondayTicket().status(march(2, "09:30"), "pending"), "10:00")).toContain(
      "While paused it is not due; resumed now it would be at 2026-03-03T11:30:00.000Z.",
    );
    expect(sentences(mondayTicket().event(march(2, "09:30"), { kind: "merge", into: "U" }), "10:00")).toContain(
      "It was cancelled at 2026-03-02T09:30:00.000Z: the ticket was merged into another one.",
    );
  });

  it("is of every clock, or of one", () => {
    const sla = compileSla(tenOfficeHours);
    const clocksOf = (clock?: "reply") =>
      explainSla(log.build(), sla, { asOf: march(4), ...(clock && { clock }) }).cycles.map(({ cycle }) => cycle.clock);
    expect(clocksOf()).toEqual(["reply", "resolution"]);
    expect(clocksOf("reply")).toEqual(["reply"]);
  });

  it("of a ticket that does not exist yet is the first line alone", () => {
    expect(explainSla(log.build(), compileSla(tenOfficeHours), { asOf: march(1) })).toMatchObject({
      cycles: [],
      text: "Ticket T as of 2026-03-01T09:00:00.000Z",
    });
  });

  it("refuses a clock that the definition lacks", () => {
    const run = () => explainSla(log.build(), compileSla(tenOfficeHours), { asOf: march(4), clock: "wait" });
    expect(issuesOf(run)[0]).toMatchObject({
      code: "clock.unknown",
      path: ["clock"],
      expected: "one of reply, resolution",
    });
  });
});
