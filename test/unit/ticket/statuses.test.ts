import { ticket, type TicketBuilder } from "supportops/testing";
import { categorizeStatuses, checkTransitions, ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;
const asOf = at("12:00");
const opened = ticket("1", at("08:00"));

describe("categorizeStatuses", () => {
  const supplier = { raw: "With supplier", category: "open" } as const;
  const log = ticket("1", at("08:00"), { initial: { status: { raw: "Inbox", category: "open" } } })
    .event(at("09:00"), { kind: "status", from: { raw: "Inbox", category: "open" }, to: supplier })
    .message(at("09:30"), "agent")
    .event(at("10:00"), { kind: "status", from: null, to: { raw: "toString", category: "pending" } })
    .build();

  it("gives the initial status and those of events the categories of the table, by their raw names", () => {
    const known = categorizeStatuses(log, { Inbox: "new", "With supplier": "hold" });
    expect(known.initial.status).toEqual({ raw: "Inbox", category: "new" });
    expect(known.events.flatMap((event) => (event.kind === "status" ? [[event.from, event.to]] : []))).toEqual([
      [
        { raw: "Inbox", category: "new" },
        { raw: "With supplier", category: "hold" },
      ],
      [null, { raw: "toString", category: "pending" }],
    ]);
    expect(ticketStateAt(log, at("09:00"))?.status).toEqual(supplier);
  });

  it("leaves everything else as it is", () => {
    expect(categorizeStatuses(log, {})).toEqual(log);
  });

  it("reports every word that is no category", () => {
    const issues = issuesOf(() => categorizeStatuses(log, { Inbox: "fresh", Done: "over" } as never));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.variant", ["statuses", "Inbox"]],
      ["input.variant", ["statuses", "Done"]],
    ]);
    expect(issuesOf(() => categorizeStatuses(log, [] as never)).map(({ code }) => code)).toEqual(["input.type"]);
  });
});

describe("checkTransitions", () => {
  const allowed = { new: ["open"], open: ["pending", "solved"], pending: ["open"], solved: ["open", "closed"] };

  it.each<{ log: TicketBuilder; found: unknown[]; why: string }>([
    { log: opened.status(at("09:00"), "open").status(at("10:00"), "solved"), found: [], why: "allowed changes" },
    { log: opened.status(at("09:00"), "new"), found: [], why: "the status that stands is no change" },
    { log: opened.status(at("09:00"), "solved"), found: [["notAllowed", "new", "solved"]], why: "a step left out" },
    {
      log: opened
        .status(at("09:00"), "open")
        .status(at("10:00"), "solved")
        .status(at("10:30"), "closed")
        .status(at("11:00"), "open"),
      found: [["notAllowed", "closed", "open"]],
      why: "a status that leads nowhere",
    },
    {
      log: opened.status(at("09:00"), "hold"),
      found: [["statusUnknown", "new", "hold"]],
      why: "a status nobody named",
    },
    {
      log: opened.event(at("09:00"), {
        kind: "status",
        from: { raw: "pending", category: "pending" },
        to: { raw: "open", category: "open" },
      }),
      found: [["historyGap", "new", "open"]],
      why: "an event that left another status than the log had reached",
    },
    { log: opened.status(at("13:00"), "solved"), found: [], why: "later than asOf" },
    { log: opened.attribute(at("09:00"), "group", "billing"), found: [], why: "no change of status" },
  ])("$why: $found", ({ log, found }) => {
    const findings = checkTransitions(log.build(), { allowed, asOf });
    expect(findings.map(({ problem, from, to }) => [problem, from, to])).toEqual(found);
  });

  it("reads the statuses' own names where it is told to", () => {
    const log = opened.status(at("09:00"), { raw: "Working", category: "open" }).build();
    const findings = checkTransitions(log, { allowed: { new: ["Working"] }, by: "raw", asOf });
    expect(findings).toEqual([]);
    expect(checkTransitions(log, { allowed, by: "raw", asOf })[0]).toEqual({
      problem: "statusUnknown",
      at: Date.parse(at("09:00")),
      from: "new",
      to: "Working",
      event: log.events[1],
    });
  });

  it("reports every fault of the transitions", () => {
    const issues = issuesOf(() =>
      checkTransitions(opened.build(), { allowed: { new: "open", open: [1] }, by: "colour", asOf: 1.5 } as never),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.type", ["allowed", "new"]],
      ["input.type", ["allowed", "open", 0]],
      ["input.variant", ["by"]],
      ["time.instantInvalid", ["asOf"]],
    ]);
    expect(issuesOf(() => checkTransitions(opened.build(), null as never)).length).toBeGreaterThan(1);
  });
});
