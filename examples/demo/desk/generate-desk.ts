import { compileCalendar } from "supportops/calendar";
import { type EpochMs, toEpochMs, toIso } from "supportops/time";
import { planArrivals } from "./arrivals.js";
import type { AuditRow } from "./audit-writer.js";
import { type DeskTeam, holidays, schedules, teams, users } from "./desk-account.js";
import { policies } from "./desk-policies.js";
import { seedRandom } from "./random.js";
import type { DeskSetting } from "./story.js";
import { tellTicket, type ToldTicket } from "./ticket-story.js";

/** What Zendesk's API would return for a small help desk: rows without the envelopes of its pages. */
export interface DeskExport {
  readonly tickets: readonly Readonly<Record<string, unknown>>[];
  /** Rows of audits, by ticket id. */
  readonly audits: ReadonlyMap<number, readonly AuditRow[]>;
  readonly users: typeof users;
  readonly schedules: typeof schedules;
  readonly holidays: typeof holidays;
  readonly policies: typeof policies;
  readonly satisfactionRatings: readonly Readonly<Record<string, unknown>>[];
}

/** As of when the desk is looked at: a Tuesday, two days after clocks changed in Berlin and three weeks in New York. */
export const deskAsOf: EpochMs = toEpochMs("2026-03-31T15:00:00Z");

const ticketCount = 420;
const firstTicketId = 11_001;

/** Makes up three months of a help desk; equal seeds give equal desks. */
export function generateDesk(seed: number): DeskExport {
  const random = seedRandom(seed);
  const setting: DeskSetting = { random, endAt: deskAsOf, calendarOf, loadAt };
  const told = planArrivals(random, ticketCount, "2026-01-01", deskAsOf).map((arrival, place) =>
    tellTicket(firstTicketId + place, arrival, setting),
  );
  return {
    tickets: told.map(ticketRow),
    audits: new Map(told.map(({ id, audits }) => [id, audits])),
    users,
    schedules,
    holidays,
    policies,
    satisfactionRatings: told.flatMap(ratingRows),
  };
}

const calendars = new Map(
  teams.map((team) => [
    team.scheduleId as number,
    compileCalendar({
      id: team.name,
      timeZone: team.timeZone,
      weekly: { "mon-fri": [["09:00", team.name === "Berlin" ? "18:00" : "17:00"]] },
      holidays: holidays[team.scheduleId].map(({ name, start_date }) => ({ date: start_date, name })),
    }),
  ]),
);

const calendarOf = (team: DeskTeam) => calendars.get(team.scheduleId)!;

/** How much slower than usual the desk is: a release went wrong in February, and people are ill since late March. */
function loadAt(at: EpochMs): number {
  const load = [...loadChanges].reverse().find(({ from }) => at >= toEpochMs(`${from}T00:00:00Z`));
  return load?.load ?? 1;
}

const loadChanges = [
  { from: "2026-02-17", load: 2 },
  { from: "2026-03-03", load: 0.75 },
  { from: "2026-03-26", load: 1.9 },
] as const;

function ticketRow({ id, requesterId, channel, fields, audits }: ToldTicket) {
  const { satisfaction_score, ...today } = fields;
  return {
    id,
    ...today,
    via: { channel, source: { rel: null } },
    created_at: audits[0]!.created_at,
    updated_at: audits.at(-1)!.created_at,
    requester_id: requesterId,
    submitter_id: requesterId,
    satisfaction_rating: { score: satisfaction_score },
  };
}

function ratingRows({ id, requesterId, rating }: ToldTicket) {
  if (rating === null) return [];
  return [{ id: id * 10, ticket_id: id, requester_id: requesterId, score: rating.score, created_at: toIso(rating.at) }];
}
