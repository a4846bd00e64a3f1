// A due date: four business hours from Thursday afternoon before Easter.
import { addBusinessTime, compileCalendar, toIso } from "supportops";
import { recurrence } from "supportops/recurrence";
import { supportHours } from "./support-hours.js";

const berlin = compileCalendar(supportHours, { recurrence });
const due = addBusinessTime(berlin, "2026-04-02T14:00:00Z", { hours: 4 });

// Thursday 16:00 to 17:30, then nothing until Tuesday 09:00: Good Friday and Easter Monday are closed.
due && toIso(due); // => "2026-04-07T09:30:00.000Z"
