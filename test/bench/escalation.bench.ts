// Times what a host does with many open tickets, in one run: npm run bench:escalation. Ends with status 1 if the next wake-up
// after one event takes more than a thousandth of planning every ticket.
import { compileEscalations, createWakeQueue, planEscalations } from "supportops/escalation";
import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla } from "supportops/sla";
import { type TicketBuilder, ticket } from "supportops/testing";
import { randomNumbers } from "./calendar/pairs.js";

const ticketCount = 100_000;
const eventCount = 2000;
const hourMs = 3_600_000;
const asOf = Date.UTC(2026, 2, 27, 12);

const office = { id: "office", timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
const sla = compileSla({
  calendars: [office],
  clocks: zendeskClocks,
  policies: [{ id: "all", targets: [{ clock: "agentWork", within: "PT24H", calendar: "office" }] }],
});
// Four steps on every ticket.
const escalations = compileEscalations(
  {
    steps: [
      { id: "remind", clock: "agentWork", timer: { percent: 75 }, outsideHours: "nextOpening" },
      { id: "breach", clock: "agentWork", timer: { base: "breach" } },
      { id: "lead", clock: "agentWork", timer: { base: "breach", after: "PT4H", hours: "business" } },
      { id: "manager", clock: "agentWork", timer: { base: "previous", after: { businessDays: 1 } } },
    ],
  },
  sla,
);

const random = randomNumbers(1);
const handled = new Set<string>();

/** A ticket of the last two weeks with a few messages and pauses. */
function openTicket(_: unknown, number: number): TicketBuilder {
  const createdAt = asOf - Math.floor(random() * 14 * 24) * hourMs - hourMs;
  const laterMs = (share: number): number => createdAt + Math.floor((asOf - createdAt) * share);
  return ticket(String(number), createdAt)
    .message(laterMs(0.1), "agent")
    .status(laterMs(0.2), "pending")
    .message(laterMs(0.5), "endUser")
    .status(laterMs(0.5), "open");
}

const builders = Array.from({ length: ticketCount }, openTicket);
const tickets = builders.map((builder) => builder.build());
const queue = createWakeQueue();

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function planAll(): void {
  for (const one of tickets) queue.set(one.id, planEscalations(one, escalations, { asOf, handled }).nextWakeAt);
}

// Twice, so that the second time is measured with everything compiled and every calendar tabulated.
planAll();
const fullMs = timed(planAll);

const samples: number[] = [];
let earliestSeen = Number.POSITIVE_INFINITY;
for (let count = 0; count < eventCount; count++) {
  const place = Math.floor(random() * ticketCount);
  const changed = builders[place]
    ?.message(asOf, "agent")
    .status(asOf, count % 2 === 0 ? "pending" : "open")
    .build();
  if (changed === undefined) continue;
  samples.push(
    timed(() => {
      queue.set(changed.id, planEscalations(changed, escalations, { asOf, handled }).nextWakeAt);
      earliestSeen = Math.min(earliestSeen, queue.nextWakeAt ?? earliestSeen);
    }),
  );
}
samples.sort((a, b) => a - b);
const medianMs = samples[samples.length >> 1] ?? Number.NaN;
const slowMs = samples[Math.floor(samples.length * 0.99)] ?? Number.NaN;

const stateMs = timed(() => void JSON.stringify(queue.toState()));
const other = createWakeQueue(queue.toState());
const mergeMs = timed(() => {
  other.merge(queue.toState());
});

const row = (name: string, ms: number, note: string): void => {
  process.stdout.write(`${name.padEnd(44)} ${ms.toFixed(4).padStart(12)} ms  ${note}\n`);
};
const share = (ms: number): string => `1/${Math.round(fullMs / ms)} of a full plan`;
row(`plan ${ticketCount} open tickets with 4 steps`, fullMs, `${((fullMs * 1000) / ticketCount).toFixed(1)} us each`);
row("next wake-up after one event, median", medianMs, share(medianMs));
row("next wake-up after one event, 99 of 100", slowMs, share(slowMs));
row(`state of the queue as JSON, ${queue.size} tickets`, stateMs, share(stateMs));
row("merge of a queue with its like", mergeMs, share(mergeMs));
process.exitCode = medianMs * 1000 < fullMs && earliestSeen > asOf ? 0 : 1;
