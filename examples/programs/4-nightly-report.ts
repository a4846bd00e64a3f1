// A nightly report, counted in two shards and merged.
import { backlog, compileSla, createReport, csat, firstReplyTime, formatDuration, slaAttainment } from "supportops";
import { zendeskClocks } from "supportops/presets/zendesk";
import { ticket } from "supportops/testing";

const sla = compileSla({
  clocks: zendeskClocks,
  policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
});
const billing = { initial: { groupId: "billing" } };
const tickets = [
  ticket("1", "2026-03-02T09:00:00Z", billing).message("2026-03-02T09:20:00Z", "agent").build(),
  ticket("2", "2026-03-03T09:00:00Z", billing).message("2026-03-03T11:00:00Z", "agent").build(),
  ticket("3", "2026-03-31T21:00:00Z", billing).build(), // still waiting
];

const start = () =>
  createReport({
    kpis: [
      firstReplyTime(),
      slaAttainment({ clock: "firstReply" }),
      backlog(),
      csat({ scale: [1, 5], satisfiedFrom: 4 }),
    ],
    by: ["groupId"],
    period: { every: "month", from: "2026-03-01", to: "2026-04-01" },
    context: { asOf: "2026-04-01T00:00:00Z", timeZone: "Europe/Berlin", sla },
  });

const report = start();
for (const t of tickets.slice(0, 2)) report.add(t);
const shard = start();
for (const t of tickets.slice(2)) shard.add(t);
report.merge(JSON.parse(JSON.stringify(shard)));

const [reply, attainment, open, satisfaction] = report.rows();
// The naive median of the two replies is 1 h 10 min; the open ticket says that is too good to be true.
formatDuration(reply?.figures["completedP50"] ?? 0); // => "1 h 10 min"
formatDuration(reply?.value ?? 0); // => "2 h 00 min"
[attainment?.numerator, attainment?.denominator]; // => [1, 3]
open?.value; // => 3
[satisfaction?.value, satisfaction?.reason]; // => [null, "noData"]
