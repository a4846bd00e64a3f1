/** Policies over Zendesk's clocks and a calendar `berlin` in which every key and every form of a value occurs. */
export const everyPolicyPart = [
  {
    id: "gold",
    slot: "team",
    match: { all: [{ any: [{ tag: "vip" }] }, { not: { field: "fields.plan", is: ["free", null, 0, false] } }] },
    targets: [
      {
        clock: "firstReply",
        when: { field: "priority", atLeast: "high" },
        within: "PT1H",
        calendar: "berlin",
        atRisk: { percent: 80 },
      },
      {
        clock: "agentWork",
        within: 60_000,
        calendar: { field: "calendarId", otherwise: "berlin" },
        atRisk: { before: { seconds: 10 } },
      },
      {
        clock: "nextReply",
        when: { clock: "firstReply", state: "stopped" },
        within: { minutes: 5 },
        calendar: "24x7",
      },
    ],
  },
];
