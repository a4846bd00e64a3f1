import { type Calendar, stateOf } from "../calendar/calendar.js";
import { instantBeforeOpenMs, isOpenAt, nextOpeningAt } from "../calendar/open-time.js";
import { startOfDate } from "../calendar/start-of-date.js";
import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledTarget } from "./compiled-sla.js";
import { offsetIn } from "../time/zone.js";

/**
 * Where a due instant moves that was computed. At the end of the business day it is the last open instant's end of its
 * local date, which may lie before it; a date without open time leaves it where it is.
 *
 * @returns The instant, or `null` where nothing opens any more.
 */
export function roundDue(at: EpochMs, { roundDueTo }: CompiledTarget, calendar: Calendar): EpochMs | null {
  if (roundDueTo === null) return at;
  if (roundDueTo === "nextOpening") return isOpenAt(calendar, at) ? at : nextOpeningAt(calendar, at);
  const { zone } = stateOf(calendar);
  const day = Math.floor((at + offsetIn(zone, at)) / dayMs);
  const closing = instantBeforeOpenMs(calendar, startOfDate(day + 1, zone), 0, "earliest");
  return closing === null || closing <= startOfDate(day, zone) ? at : closing;
}
