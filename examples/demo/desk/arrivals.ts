import {
  type CivilDate,
  civilDateOf,
  epochDayOf,
  type EpochMs,
  formatWallTime,
  instantAtWallClock,
  isoWeekdayOf,
} from "supportops/time";
import { type DeskTeam, teams } from "./desk-account.js";
import type { Random } from "./random.js";

/** When a customer writes, and which team is nearest. */
export interface Arrival {
  readonly at: EpochMs;
  readonly team: DeskTeam;
}

/** How much is written on Monday to Sunday. */
const weekdayWeights = [1.35, 1.15, 1.1, 1, 0.9, 0.28, 0.22] as const;

/** How much is written in each hour of the customer's day. */
const hourWeights = [1, 1, 1, 1, 1, 2, 4, 9, 20, 28, 30, 26, 18, 22, 25, 24, 20, 14, 9, 7, 6, 4, 3, 2] as const;

/** A release that went wrong brings in more. */
const busyDates = { from: "2026-02-17", to: "2026-02-25", weight: 2.1 } as const;

/** Spreads tickets over the days and hours of the customers' own zones, earliest first. */
export function planArrivals(random: Random, count: number, from: CivilDate, until: EpochMs): Arrival[] {
  const days = daysBetween(epochDayOf(from), Math.floor(until / 86_400_000));
  const arrivals: Arrival[] = [];
  while (arrivals.length < count) {
    const team = random.pickWeighted<DeskTeam>([
      [teams[0], 3],
      [teams[1], 2],
    ]);
    const day = random.pickWeighted(days);
    const hour = random.pickWeighted(hourWeights.map((weight, index) => [index, weight] as const));
    const time = formatWallTime(hour * 3_600_000 + Math.floor(random.next() * 3600) * 1000);
    const at = instantAtWallClock(day, time, team.timeZone);
    if (at <= until) arrivals.push({ at, team });
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

function daysBetween(first: number, last: number): (readonly [CivilDate, number])[] {
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const date = civilDateOf(first + place);
    const isBusy = busyDates.from <= date && date <= busyDates.to;
    return [date, weekdayWeights[isoWeekdayOf(first + place) - 1]! * (isBusy ? busyDates.weight : 1)] as const;
  });
}
