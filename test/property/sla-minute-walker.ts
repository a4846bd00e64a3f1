import type { Happening } from "./sla-logs.js";

/** What a walk found out about the clock `resolution`, in minutes. */
export interface WalkResult {
  readonly state: "running" | "paused" | "stopped" | "cancelled";
  readonly promised: boolean;
  readonly elapsed: number;
  readonly breached: number | null;
  readonly prior: readonly number[];
  /** While running before a breach. */
  readonly due: number | null;
  /** While paused before a breach. */
  readonly dueIfResumedNow: number | null;
}

const targets = new Map([
  ["urgent", 60],
  ["normal", 360],
]);

/** Nine to five from Monday to Friday, for minutes since Monday nine o'clock. */
function isOpen(minute: number): boolean {
  const [day, timeOfDay] = [Math.floor((minute + 540) / 1440) % 7, (minute + 540) % 1440];
  return day < 5 && timeOfDay >= 540 && timeOfDay < 1020;
}

function firstMinute(from: number, elapsed: number, target: number): number {
  let [minute, counted] = [from, elapsed];
  while (counted < target) {
    if (isOpen(minute)) counted += 1;
    minute += 1;
  }
  return minute;
}

/**
 * Walks minute by minute through what happened, by the rules in words: events first, then lost promises, then the
 * longer target that takes a breach back, then the breach; then the minute counts if the clock runs in open hours.
 */
export function walk(log: readonly Happening[], asOf: number): WalkResult {
  let status = "new";
  let target: number | null = null;
  let state: WalkResult["state"] = "running";
  let promised = false;
  let [counted, wall] = [0, 0];
  let breached: number | null = null;
  const prior: number[] = [];

  for (let minute = 0; ; minute += 1) {
    for (const happening of log.filter((one) => one.minute === minute)) {
      if ("status" in happening) status = happening.status;
      if ("priority" in happening) target = targets.get(String(happening.priority)) ?? null;
    }
    if (state !== "cancelled") {
      state = status === "solved" ? "stopped" : status === "pending" ? "paused" : "running";
      const isActive = state !== "stopped";
      if (isActive && target !== null) promised = true;
      if (isActive && target === null && promised) state = "cancelled";
      if (isActive && target !== null && breached !== null && counted < target) {
        prior.push(breached);
        breached = null;
      }
      if (state === "running" && target !== null && breached === null && counted >= target) breached = minute;
    }
    if (minute === asOf) break;
    if (state === "running") {
      wall += 1;
      if (isOpen(minute)) counted += 1;
    }
  }
  const isPending = target !== null && breached === null;
  return {
    state,
    promised,
    elapsed: promised ? counted : wall,
    breached,
    prior,
    due: isPending && state === "running" ? firstMinute(asOf, counted, target ?? 0) : null,
    dueIfResumedNow: isPending && state === "paused" ? firstMinute(asOf, counted, target ?? 0) : null,
  };
}
