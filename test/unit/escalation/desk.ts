import {
  compileEscalations,
  type EscalationLadder,
  type EscalationPlan,
  type EscalationStep,
  planEscalations,
} from "supportops/escalation";
import type { OnCall } from "supportops/on-call";
import { type SlaDefinition, compileSla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import type { TicketBuilder } from "supportops/testing";

/** 2026-03-23 is a Monday; hours, and minutes after a colon, of that week in UTC: `at("mon 9:30")`. */
export function at(text: string): number {
  const [day = "", clock = ""] = text.split(" ");
  const [hours = "0", minutes = "0"] = clock.split(":");
  const date = 23 + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(day);
  return Date.UTC(2026, 2, date, Number(hours), Number(minutes));
}

/** Open 9 to 17 from Monday to Friday, UTC. */
const office = { id: "office", timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;

const solved = { field: "status.category", is: ["solved", "closed"] } as const;

/** One clock that stops at a solve and pauses while pending, to be done within four hours. */
export const desk = {
  calendars: [office],
  clocks: [
    {
      id: "work",
      start: { event: "created" },
      stop: { becomes: solved },
      pause: { field: "status.category", is: "pending" },
    },
  ],
  policies: [{ id: "all", targets: [{ clock: "work", within: "PT4H", calendar: "24x7" }] }],
} as const satisfies SlaDefinition;

/** The same, counted in office hours. */
export const office4h = {
  ...desk,
  policies: [{ id: "all", targets: [{ clock: "work", within: "PT4H", calendar: "office" }] }],
} as const satisfies SlaDefinition;

export interface Question {
  readonly steps?: readonly Partial<EscalationStep>[];
  readonly ladders?: readonly EscalationLadder[];
  readonly edition?: string;
  readonly ticket: Ticket;
  readonly asOf: string;
  readonly sla?: SlaDefinition;
  readonly handled?: readonly string[];
  readonly told?: readonly string[];
  readonly onCall?: readonly OnCall[];
}

/** Plans steps and ladders on the clock `work`; a step without an id is called `s`. */
export function plan(question: Question): EscalationPlan {
  const { steps = [], ladders, edition, ticket, asOf, sla = desk, handled = [], told, onCall = [] } = question;
  const escalations = compileEscalations(
    {
      ...(edition === undefined ? {} : { edition }),
      ...(ladders === undefined ? {} : { ladders }),
      steps: steps.map((step) => ({ id: "s", clock: "work", timer: { percent: 50 }, ...step })),
    },
    compileSla(sla),
    { onCall },
  );
  return planEscalations(ticket, escalations, {
    asOf: at(asOf),
    handled: new Set(handled),
    ...(told === undefined ? {} : { told: new Set(told) }),
  });
}

/** Someone takes over a clock. */
export function acknowledge(log: TicketBuilder, instant: string, clock = "work"): TicketBuilder {
  const nothingElse = { dueAt: null, interval: null, reason: null } as const;
  return log.event(at(instant), { kind: "override", clock, action: "acknowledge", ...nothingElse });
}

/** What a plan says, in short: list, id without ticket and clock, instant, and why it lapsed. */
export function said({ due, lapsed, planned, retracted }: EscalationPlan): unknown[][] {
  const short = (id: string): string => id.split("/").slice(2).join("/");
  return [
    ...due.map((step) => ["due", short(step.id), step.at]),
    ...lapsed.map((step) => ["lapsed", short(step.id), step.at, step.reason]),
    ...planned.map((step) => ["planned", short(step.id), step.at]),
    ...retracted.map((step) => ["retracted", short(step.id), step.at]),
  ];
}
