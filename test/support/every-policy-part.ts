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
      {
        clock: "requesterWait",
        within: { businessDays: 2 },
        calendar: { field: "assigneeId", calendars: { kim: "berlin" }, otherwise: "24x7" },
        roundDueTo: "endOfBusinessDay",
      },
      { clock: "totalResolution", dueField: "fields.due", calendar: "berlin", roundDueTo: "nextOpening" },
    ],
  },
  {
    id: "contract",
    editions: [
      { id: "2025", to: "2026-01-01T00:00:00Z", targets: [] },
      {
        id: "2026",
        from: "2026-01-01T00:00:00Z",
        to: 1_800_000_000_000,
        targets: [{ clock: "agentWork", within: "PT8H", calendar: "24x7" }],
      },
    ],
  },
];
