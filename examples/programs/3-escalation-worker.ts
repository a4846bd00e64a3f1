// An escalation worker: what to send now, and when to look again.
import { compileEscalations, compileSla, type EpochMs, earliest, planEscalations, toIso } from "supportops";
import { zendeskClocks } from "supportops/presets/zendesk";
import { ticket } from "supportops/testing";

const sla = compileSla({
  clocks: zendeskClocks,
  policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
});
const escalations = compileEscalations(
  {
    steps: [
      { id: "warn", clock: "firstReply", timer: { percent: 75 }, audience: "assignee" },
      { id: "breach", clock: "firstReply", timer: { base: "breach" }, audience: "team lead" },
    ],
  },
  sla,
);

const openTickets = [ticket("a", "2026-03-27T08:00:00Z").build(), ticket("b", "2026-03-27T08:30:00Z").build()];
const handled = new Set<string>(); // kept by the host
const sent: string[] = [];

function work(asOf: string): EpochMs | null {
  let wake: EpochMs | null = null;
  for (const t of openTickets) {
    const plan = planEscalations(t, escalations, { asOf, handled });
    for (const step of plan.due) {
      sent.push(`${step.step} ${step.ticketId} -> ${String(step.audience)}`);
      handled.add(step.id);
    }
    for (const step of plan.lapsed) handled.add(step.id);
    wake = earliest(wake, plan.nextWakeAt);
  }
  return wake;
}

const wake = work("2026-03-27T08:50:00Z");
sent; // => ["warn a -> assignee"]
wake && toIso(wake); // => "2026-03-27T09:00:00.000Z"

work("2026-03-27T09:00:00Z");
sent; // => ["warn a -> assignee", "breach a -> team lead"]
