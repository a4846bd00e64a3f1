type Priority = "urgent" | "high" | "normal" | "low";

/** Minutes until the first reply, each next reply, and the solution without the time spent waiting for the customer. */
type PromisedMinutes = readonly [firstReply: number, nextReply: number, requesterWait: number];

/** Rows of `policy_metrics`; the urgent tickets of a policy may be promised time round the clock. */
function policyMetrics(promises: Readonly<Record<Priority, PromisedMinutes>>, urgentHours: "business" | "always") {
  const metrics = ["first_reply_time", "next_reply_time", "requester_wait_time"] as const;
  return (Object.keys(promises) as Priority[]).flatMap((priority) =>
    metrics.map((metric, place) => ({
      priority,
      metric,
      target: promises[priority][place],
      business_hours: priority !== "urgent" || urgentHours === "business",
    })),
  );
}

/** Rows of `GET /api/v2/slas/policies`. */
export const policies = [
  {
    id: "vip",
    title: "VIP",
    position: 1,
    filter: { all: [{ field: "current_tags", operator: "includes", value: "vip" }], any: [] },
    policy_metrics: policyMetrics(
      { urgent: [30, 60, 480], high: [60, 120, 720], normal: [120, 240, 1440], low: [240, 480, 2400] },
      "always",
    ),
  },
  {
    id: "standard",
    title: "Standard",
    position: 2,
    filter: { all: [], any: [] },
    policy_metrics: policyMetrics(
      { urgent: [60, 120, 960], high: [120, 240, 1440], normal: [240, 480, 2400], low: [480, 960, 4800] },
      "business",
    ),
  },
];
