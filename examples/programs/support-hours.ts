import type { CalendarDefinition } from "supportops";

/** The hours that the example programs share: a Berlin team with public holidays given by rules. */
export const supportHours: CalendarDefinition = {
  id: "berlin",
  timeZone: "Europe/Berlin",
  weekly: { "mon-thu": [["09:00", "17:30"]], fri: [["09:00", "16:00"]] },
  holidays: [
    { rule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", name: "New Year" },
    { rule: "FREQ=YEARLY;BYEASTER=-2", name: "Good Friday" },
    { rule: "FREQ=YEARLY;BYEASTER=1", name: "Easter Monday" },
    { rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26", name: "Christmas" },
  ],
};
