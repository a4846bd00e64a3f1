import { modifiedZScores } from "../stats/modified-z-scores.js";
import { applyTicketEvent } from "../ticket/apply-ticket-event.js";
import type { Ticket } from "../ticket/ticket.js";
import { isDone, type TicketState } from "../ticket/ticket-state.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationMs, InstantInput } from "../time/instant-input.js";

/** The options of {@link statusParking}. */
export interface StatusParkingOptions {
  /** As of when it is looked at. */
  readonly asOf: InstantInput;
  /** Whose the time is: the group or the assignee that had the ticket then. Groups without it. */
  readonly by?: "groupId" | "assigneeId";
}

/** How much of their tickets' open time an owner keeps waiting. */
export interface StatusParking {
  /** The owner; `null` for time in which a ticket had none. */
  readonly owner: string | null;
  /** Open time, in milliseconds. */
  readonly openMs: DurationMs;
  /** Part of it pending or on hold, in milliseconds. */
  readonly parkedMs: DurationMs;
  /** Parked over open, 0 to 1; `null` without open time. */
  readonly share: number | null;
  /** Distance from the median share in robust standard deviations; `null` where it cannot be told. */
  readonly score: number | null;
  /** Whether the share lies so far above the others that it deserves a look. */
  readonly isOutlier: boolean;
}

/**
 * Looks for parked tickets: a status that stops the clock (pending, on hold) is honest where the customer or a supplier
 * is really awaited, and a way to look fast where not. Shares of owners are compared with each other; a team with other
 * work has another share, so this says where to look.
 *
 * @param tickets - The tickets, each once.
 * @param options - As of when, and whose the time is.
 * @returns One entry for each owner, largest share first.
 * @throws A {@link SupportOpsError} with the codes `time.*` for `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const parked = ticket("1", "2026-03-27T08:00:00Z", { initial: { groupId: "billing" } })
 *   .status("2026-03-27T09:00:00Z", "pending")
 *   .status("2026-03-27T12:00:00Z", "solved");
 * const [billing] = statusParking([parked.build()], { asOf: "2026-04-01T00:00:00Z" });
 * [billing?.owner, billing?.share]; // => ["billing", 0.75]
 * ```
 */
export function statusParking(
  tickets: readonly Ticket[],
  { asOf, by = "groupId" }: StatusParkingOptions,
): readonly StatusParking[] {
  const now = toEpochMs(asOf);
  const times = new Map<string | null, { openMs: number; parkedMs: number }>();
  for (const ticket of tickets) {
    const draft: { -readonly [Key in keyof TicketState]: TicketState[Key] } = { ...ticket.initial };
    let since = ticket.createdAt;
    const settle = (until: number): void => {
      const lengthMs = Math.min(until, now) - since;
      if (lengthMs <= 0) return;
      if (!isDone(draft.status)) {
        const sum = times.get(draft[by]) ?? { openMs: 0, parkedMs: 0 };
        sum.openMs += lengthMs;
        if (draft.status.category === "pending" || draft.status.category === "hold") sum.parkedMs += lengthMs;
        times.set(draft[by], sum);
      }
      since = until;
    };
    for (const event of ticket.events) {
      settle(event.at);
      applyTicketEvent(draft, event);
    }
    settle(now);
  }
  return rankShares(times);
}

function rankShares(
  times: ReadonlyMap<string | null, { readonly openMs: number; readonly parkedMs: number }>,
): readonly StatusParking[] {
  const owners = [...times].map(([owner, { openMs, parkedMs }]) => ({
    owner,
    openMs,
    parkedMs,
    share: parkedMs / openMs,
  }));
  const { scores, outliers } = modifiedZScores(owners.map(({ share }) => share));
  return owners
    .map((entry, position) => {
      const score = scores[position] ?? null;
      return { ...entry, score, isOutlier: outliers.includes(position) && score !== null && score > 0 };
    })
    .sort((a, b) => b.share - a.share);
}
