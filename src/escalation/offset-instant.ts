import { instantAfterBusinessDays } from "../calendar/business-days.js";
import { businessTimeBetween } from "../calendar/business-time-between.js";
import { instantAfterOpenMs, isOpenAt, nextOpeningAt } from "../calendar/open-time.js";
import type { TalliedStretch } from "../sla/stretch.js";
import type { Terms } from "../sla/terms.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { supportedEndAt } from "../time/supported-range.js";
import type { CompiledOffset, CompiledRung } from "./escalations.js";

/** The terms of a promise in a stretch of a cycle, and how long the target is in its own hours, where that can be said. */
export interface Measure {
  readonly terms: Terms;
  readonly lengthMs: DurationMs | null;
}

/**
 * How long a target is: what a duration says; otherwise, as with business days or a deadline, the open time from the
 * cycle's start to the due instant as it stands in a stretch.
 */
export function measureOf({ dueAt, breachedAt }: TalliedStretch, terms: Terms, startedAt: EpochMs): Measure {
  const { target, calendar, deadlineAt } = terms;
  if (target.targetMs !== null && deadlineAt === null) return { terms, lengthMs: target.targetMs };
  const endAt = breachedAt ?? dueAt;
  return { terms, lengthMs: endAt === null ? null : businessTimeBetween(calendar, startedAt, endAt) };
}

/** The instant some distance from another one, or `null` where it never comes or cannot be said. */
export function instantAtOffset(base: EpochMs, offset: CompiledOffset, { terms, lengthMs }: Measure): EpochMs | null {
  const { amount } = offset;
  switch (offset.unit) {
    case "wall":
      return base + amount < supportedEndAt ? base + amount : null;
    case "business":
      return afterOpenMs(base, amount, offset.calendar ?? terms.calendar);
    case "businessDays":
      return instantAfterBusinessDays(offset.calendar ?? terms.calendar, base, amount, null);
    case "targetPercent":
      return lengthMs === null ? null : afterOpenMs(base, Math.ceil((lengthMs * amount) / 100), terms.calendar);
  }
}

/** The instant by which some open time has passed: of several the one nearest to the start. */
export function afterOpenMs(at: EpochMs, amountMs: number, calendar: Terms["calendar"]): EpochMs | null {
  return instantAfterOpenMs(calendar, at, amountMs, amountMs < 0 ? "latest" : "earliest");
}

/** When to tell what becomes due at an instant: then, at the next opening, or, with `null`, not at all. */
export function tellingAt(
  { outsideHours }: Pick<CompiledRung, "outsideHours">,
  at: EpochMs,
  { calendar }: Terms,
): EpochMs | null {
  if (outsideHours === "now" || isOpenAt(calendar, at)) return at;
  return outsideHours === "nextOpening" ? nextOpeningAt(calendar, at) : null;
}
