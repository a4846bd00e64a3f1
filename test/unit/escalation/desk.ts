import { compileEscalations, type EscalationPlan, type EscalationStep, planEscalations } from "supportops/escalation";
import { type SlaDefinition, compileSla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";

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
  readonly steps: readonly Partial<EscalationStep>[];
  readonly ticket: Ticket;
  readonly asOf: string;
  readonly sla?: SlaDefinition;
  readonly handled?: readonly string[];
}

/** Plans steps on the clock `work`; a step without an id is called `s`. */
export function plan({ steps, ticket, asOf, sla = desk, handled = [] }: Question): EscalationPlan {
  const compiled = compileSla(sla);
  const escalations = compileEscalations(
    { steps: steps.map((step) => ({ id: "s", clock: "work", timer: { percent: 50 }, ...step })) },
    compiled,
  );
  return planEscalations(ticket, escalations, { asOf: at(asOf), handled: new Set(handled) });
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
