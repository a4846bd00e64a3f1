// What the example desk promises, in seconds rather than hours, so that one can wait for it.
import { compileEscalations, compileSla, type Escalations } from "supportops";
import { zendeskClocks } from "supportops/presets/zendesk";

const sla = compileSla({
  clocks: zendeskClocks,
  policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT2S", calendar: "24x7" }] }],
});

/** A reminder, the breach, and a ladder after it: four steps on every ticket. */
export const escalations: Escalations = compileEscalations(
  {
    steps: [
      { id: "remind", clock: "firstReply", timer: { percent: 50 }, audience: "assignee" },
      { id: "breach", clock: "firstReply", timer: { base: "breach" }, audience: "lead" },
    ],
    ladders: [
      {
        id: "ladder",
        clock: "firstReply",
        timer: { base: "breach", after: { milliseconds: 400 } },
        levels: [
          { id: "expert", kind: "functional", audience: "second line" },
          { id: "manager", kind: "hierarchical", after: { milliseconds: 400 }, audience: "manager" },
        ],
      },
    ],
  },
  sla,
);
