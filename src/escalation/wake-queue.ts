import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { earliest, toEpochMs } from "../time/instant.js";
import { validOrThrow } from "../errors/issues.js";
import { checkWakeState } from "./check-wake-state.js";
import { popWake, pushWake, type WakeEntry, type WakeHeap } from "./wake-heap.js";

/** A wake queue as plain JSON; equal queues have equal text. */
export interface WakeQueueState {
  /** Which format it is. */
  readonly format: "supportops.wakeQueue.1";
  /** Ticket ids with the instant to look again, in order of the ids. */
  readonly entries: readonly (readonly [ticketId: string, at: EpochMs])[];
}

/** When to look again, over any number of tickets. */
export interface WakeQueue {
  /** How many tickets wait. */
  readonly size: number;
  /** The earliest instant at which a ticket waits to be looked at, or `null`. */
  readonly nextWakeAt: EpochMs | null;
  /**
   * Says when to look at a ticket again, instead of what was said before: the `nextWakeAt` of its latest plan, and
   * `null` for never.
   */
  set(ticketId: string, wakeAt: EpochMs | null): void;
  /** When to look at a ticket again, or `null`. */
  wakeAtOf(ticketId: string): EpochMs | null;
  /**
   * Takes out the tickets to be looked at by an instant, earliest first. Plan each of them and `set` it again; a host
   * that may die in between sets it to the instant itself first, or saves the state after.
   */
  takeDue(asOf: InstantInput): readonly string[];
  /** Takes in another queue; where both know a ticket, the earlier instant counts. */
  merge(state: WakeQueueState): void;
  /** The queue as plain JSON. */
  toState(): WakeQueueState;
}

/**
 * Makes a queue of when to look at which ticket. After an event only the ticket it happened to is planned again; the
 * next wake-up over all of them is known at once. Queues of parts merge to the queue of the whole.
 *
 * @param from - The state of another queue to go on from.
 * @throws A {@link SupportOpsError} with code `escalation.queueStateInvalid` for anything but such a state; `set` throws
 * those of {@link toEpochMs}.
 * @example
 * ```ts
 * const queue = createWakeQueue();
 * queue.set("4711", Date.parse("2026-03-27T09:00:00Z"));
 * queue.set("4712", Date.parse("2026-03-27T08:30:00Z"));
 * toIso(queue.nextWakeAt ?? 0); // => "2026-03-27T08:30:00.000Z"
 * queue.takeDue("2026-03-27T08:30:00Z"); // => ["4712"]
 * queue.set("4711", null);
 * queue.nextWakeAt; // => null
 * ```
 */
export function createWakeQueue(from?: WakeQueueState): WakeQueue {
  const wakeAtById = new Map<string, EpochMs>();
  let heap: WakeHeap = [];

  const set = (ticketId: string, wakeAt: EpochMs | null): void => {
    if (wakeAt === null) wakeAtById.delete(ticketId);
    else if (wakeAtById.get(ticketId) !== wakeAt) {
      wakeAtById.set(ticketId, toEpochMs(wakeAt, ["wakeAt"]));
      pushWake(heap, { ticketId, at: wakeAt });
    }
    if (heap.length > 2 * wakeAtById.size + 64) sweep();
  };
  /** Builds the heap anew without what was replaced. */
  const sweep = (): void => {
    heap = [];
    for (const [ticketId, at] of wakeAtById) pushWake(heap, { ticketId, at });
  };
  /** The first entry that was not replaced since. */
  const first = (): WakeEntry | undefined => {
    while (heap[0] !== undefined && wakeAtById.get(heap[0].ticketId) !== heap[0].at) popWake(heap);
    return heap[0];
  };
  const merge = (state: WakeQueueState): void => {
    for (const [ticketId, at] of validOrThrow(checkWakeState, state))
      set(ticketId, earliest(wakeAtById.get(ticketId) ?? null, at));
  };

  if (from !== undefined) merge(from);
  return {
    get size() {
      return wakeAtById.size;
    },
    get nextWakeAt() {
      return first()?.at ?? null;
    },
    set,
    wakeAtOf: (ticketId) => wakeAtById.get(ticketId) ?? null,
    takeDue(asOf) {
      const until = toEpochMs(asOf, ["asOf"]);
      const due: string[] = [];
      for (let entry = first(); entry !== undefined && entry.at <= until; entry = first()) {
        due.push(entry.ticketId);
        wakeAtById.delete(entry.ticketId);
        popWake(heap);
      }
      return due;
    },
    merge,
    toState: () => ({
      format: "supportops.wakeQueue.1",
      entries: [...wakeAtById].sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  };
}
