import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";

/** Accepts finite times from 0 of which one may be part of another; reports `kpi.timeInvalid`. */
export function checkTimes(
  times: Readonly<Record<string, number>>,
  within?: readonly [part: string, whole: string],
): void {
  const issues: Issues = [];
  for (const [key, time] of Object.entries(times)) {
    if (Number.isFinite(time) && time >= 0) continue;
    addIssue(issues, "kpi.timeInvalid", [key], { message: "Expected a finite time from 0.", received: time });
  }
  const [part = "", whole = ""] = within ?? [];
  if (Number(times[part]) > Number(times[whole]))
    addIssue(issues, "kpi.timeInvalid", [part], { message: `More ${part} than ${whole}.`, received: times[part] });
  throwIssues(issues);
}
