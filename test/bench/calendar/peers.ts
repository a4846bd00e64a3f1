// Other engines, answering one question: how much open time lies between two instants. Monday to Friday 9 to 17 in the
// zone America/New_York, ten holidays. A peer that is not installed is left out of the run.
import { createRequire } from "node:module";

/** The zone of the comparison; engines that know no zones get it as the machine's own. */
export const timeZone = "America/New_York";

/** The holidays of the comparison. */
export const holidays: readonly string[] = [
  ...["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19"],
  ...["2026-07-03", "2026-09-07", "2026-10-12", "2026-11-26", "2026-12-25"],
];

/** Milliseconds of open time between two instants. */
export type OpenMsBetween = (from: number, to: number) => number;

/** An engine to compare with. */
export interface Peer {
  readonly name: string;
  readonly load: () => OpenMsBetween;
}

// Read as CommonJS and without types, which half of them lack.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- foreign APIs, four calls in all
const load = createRequire(import.meta.url) as (name: string) => any;

/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- see above */
function momentBusinessTime(): OpenMsBetween {
  const moment = load("moment-business-time");
  const open = ["09:00:00", "17:00:00"];
  moment.updateLocale("en", { workinghours: [null, open, open, open, open, open, null], holidays: [...holidays] });
  return (from, to) => Number(moment(to).workingDiff(moment(from), "milliseconds"));
}

function dayjsBusinessTime(): OpenMsBetween {
  const dayjs = load("dayjs");
  dayjs.extend(load("dayjs-business-time"));
  dayjs.setHolidays([...holidays]);
  return (from, to) => Number(dayjs(from).businessMinutesDiff(dayjs(to))) * 60_000;
}

function openingHours(): OpenMsBetween {
  const OpeningHours = load("opening_hours");
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const dates = holidays.map(
    (date) => `${date.slice(0, 4)} ${months[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(8)} off`,
  );
  const hours = new OpeningHours(`Mo-Fr 09:00-17:00; ${dates.join("; ")}`);
  return (from, to) => Number(hours.getOpenDuration(new Date(from), new Date(to))[0]);
}

function dateFnsTzLoop(): OpenMsBetween {
  const { formatInTimeZone, fromZonedTime } = load("date-fns-tz");
  const closed = new Set(holidays);
  return (from, to) => {
    let sum = 0;
    let date = String(formatInTimeZone(from, timeZone, "yyyy-MM-dd"));
    const last = String(formatInTimeZone(to, timeZone, "yyyy-MM-dd"));
    while (date <= last) {
      const day = Date.parse(`${date}T00:00:00Z`);
      const weekday = new Date(day).getUTCDay();
      if (weekday > 0 && weekday < 6 && !closed.has(date)) {
        const opens = fromZonedTime(`${date}T09:00:00`, timeZone).getTime() as number;
        const closes = fromZonedTime(`${date}T17:00:00`, timeZone).getTime() as number;
        sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
      }
      date = new Date(day + 86_400_000).toISOString().slice(0, 10);
    }
    return sum;
  };
}
/* eslint-enable */

/** Every engine to compare with. */
export const peers: readonly Peer[] = [
  { name: "moment-business-time", load: momentBusinessTime },
  { name: "dayjs-business-time", load: dayjsBusinessTime },
  { name: "opening_hours", load: openingHours },
  { name: "date-fns-tz day loop", load: dateFnsTzLoop },
];
