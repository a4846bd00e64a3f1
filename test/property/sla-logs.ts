import fc from "fast-check";
import type { CalendarDefinition } from "supportops/calendar";
import type { SlaDefinition } from "supportops/sla";
import { ticket } from "supportops/testing";
import type { StatusCategory, Ticket } from "supportops/ticket";

/** Monday, 2 March 2026, nine o'clock in UTC: the office opens. */
export const mondayAt = Date.parse("2026-03-02T09:00:00Z");

export const seeded = { seed: 20260302, numRuns: 300 };

/** The instant a number of minutes after Monday nine o'clock. */
export function minuteAt(minute: number): number {
  return mondayAt + minute * 60_000;
}

/** Monday to Friday, nine to five. */
export const office: CalendarDefinition = {
  id: "office",
  timeZone: "UTC",
  weekly: { "mon-fri": [["09:00", "17:00"]] },
};

const done = { field: "status.category", is: "solved" } as const;
const pending = { field: "status.category", is: "pending" } as const;

/** A clock of each kind: one that is reopened, one that ends for good, one that recurs. */
export const definition = {
  calendars: [office],
  clocks: [
    { id: "resolution", start: { event: "created" }, stop: { becomes: done }, pause: pending },
    {
      id: "reply",
      start: { event: "created" },
      stop: { event: "message", by: "agent" },
      pause: pending,
      onSolve: "cancel",
    },
    {
      id: "next",
      start: { event: "message", by: "endUser" },
      stop: { event: "message", by: "agent" },
      recurrence: "perEvent",
    },
    {
      id: "whole",
      start: { event: "message", by: "agent" },
      anchor: "ticketCreated",
      stop: { becomes: done },
      reopen: "continueWall",
      pause: pending,
    },
  ],
  policies: [
    {
      id: "all",
      targets: [
        {
          clock: "resolution",
          within: { hours: 1 },
          calendar: "office",
          when: { field: "priority", is: "urgent" },
          atRisk: { percent: 60 },
        },
        {
          clock: "resolution",
          within: { hours: 6 },
          calendar: "office",
          when: { field: "priority", is: "normal" },
          atRisk: { before: "PT30M" },
        },
        { clock: "reply", within: { hours: 2 }, calendar: "office", atRisk: { percent: 50 } },
        { clock: "next", within: { minutes: 90 }, calendar: "24x7" },
        { clock: "whole", within: { hours: 10 }, calendar: { field: "calendarId", otherwise: "office" } },
      ],
    },
  ],
} as const satisfies SlaDefinition;

/** Something that happens some minutes after what happened before. */
export type Happening =
  | { readonly minute: number; readonly status: StatusCategory }
  | { readonly minute: number; readonly priority: "urgent" | "normal" | null }
  | { readonly minute: number; readonly by: "agent" | "endUser" }
  | { readonly minute: number; readonly calendarId: "24x7" | null };

const gap = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 90 }) },
  { weight: 1, arbitrary: fc.nat({ max: 1500 }) },
);

const change = fc.oneof(
  fc.record({ status: fc.constantFrom<StatusCategory>("open", "pending", "hold", "solved") }),
  fc.record({ priority: fc.constantFrom("urgent" as const, "normal" as const, null) }),
  fc.record({ by: fc.constantFrom("agent" as const, "endUser" as const) }),
  fc.record({ calendarId: fc.constantFrom("24x7" as const, null) }),
);

/** What happens to a ticket, in order, over some days. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc
  .array(fc.tuple(gap, change), { maxLength: 14 })
  .map((steps) => {
    let minute = 0;
    return steps.map(([wait, what]) => {
      minute += wait;
      return { minute, ...what };
    });
  });

/** A minute within the log or after it. */
export const asOfMinute: fc.Arbitrary<number> = fc.nat({ max: 7000 });

/** The ticket to which all that happened up to a minute. */
export function ticketOf(log: readonly Happening[], until = Number.POSITIVE_INFINITY): Ticket {
  return log
    .filter(({ minute }) => minute <= until)
    .reduce(
      (builder, happening) => {
        const at = minuteAt(happening.minute);
        if ("status" in happening) return builder.status(at, happening.status);
        if ("priority" in happening) return builder.attribute(at, "priority", happening.priority);
        if ("by" in happening) return builder.message(at, happening.by);
        return builder.event(at, { kind: "schedule", calendarId: happening.calendarId });
      },
      ticket("T", mondayAt),
    )
    .build();
}
