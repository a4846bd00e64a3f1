/** A team with its hours; the ids are those of the group and the schedule in Zendesk. */
export interface DeskTeam {
  readonly name: string;
  readonly groupId: number;
  readonly scheduleId: number;
  readonly timeZone: string;
  readonly agentIds: readonly number[];
}

/** The two teams. */
export const teams = [
  { name: "Berlin", groupId: 71, scheduleId: 950, timeZone: "Europe/Berlin", agentIds: [11, 12, 13, 14] },
  { name: "New York", groupId: 72, scheduleId: 951, timeZone: "America/New_York", agentIds: [21, 22, 23] },
] as const satisfies readonly DeskTeam[];

/** Someone who may only write internal notes. */
export const lightAgentId = 31;

/** The author of what Zendesk and its AI agent write themselves. */
export const programId = -1;

/** Ids of the people who ask. */
export const requesterIds: readonly number[] = Array.from({ length: 120 }, (_, place) => 501 + place);

/** Requesters with a contract that promises more; their tickets get the tag `vip`. */
export function isVip(requesterId: number): boolean {
  return requesterId % 6 === 0;
}

/** Rows of `GET /api/v2/users`. */
export const users = [
  ...requesterIds.map((id) => ({ id, name: `Customer ${id}`, email: `c${id}@example.org`, role: "end-user" })),
  ...teams.flatMap(({ agentIds }) =>
    agentIds.map((id) => ({ id, name: `Agent ${id}`, email: `a${id}@example.com`, role: "agent", role_type: 0 })),
  ),
  { id: lightAgentId, name: "Engineer", email: "e@example.com", role: "agent", role_type: 1 },
];

const dayMinutes = 24 * 60;

/** Minutes since Sunday 00:00 for the same hours on Monday to Friday. */
function weekdayIntervals(openHour: number, closeHour: number) {
  return [1, 2, 3, 4, 5].map((day) => ({
    start_time: day * dayMinutes + openHour * 60,
    end_time: day * dayMinutes + closeHour * 60,
  }));
}

/** Rows of `GET /api/v2/business_hours/schedules`; zones have Zendesk's names. */
export const schedules = [
  {
    id: 950,
    name: "Berlin",
    time_zone: "Berlin",
    intervals: weekdayIntervals(9, 18),
    created_at: "2024-01-01T00:00:00Z",
  },
  {
    id: 951,
    name: "New York",
    time_zone: "Eastern Time (US & Canada)",
    intervals: weekdayIntervals(9, 17),
    created_at: "2024-02-01T00:00:00Z",
  },
];

const holiday = (id: number, name: string, date: string) => ({ id, name, start_date: date, end_date: date });

/** Rows of `GET /api/v2/business_hours/schedules/{id}/holidays`, by schedule. */
export const holidays = {
  950: [
    holiday(1, "New Year", "2026-01-01"),
    holiday(2, "Good Friday", "2026-04-03"),
    holiday(3, "Easter Monday", "2026-04-06"),
  ],
  951: [
    holiday(4, "New Year", "2026-01-01"),
    holiday(5, "Martin Luther King Day", "2026-01-19"),
    holiday(6, "Presidents' Day", "2026-02-16"),
  ],
};
