import type { EpochMs } from "../time/instant-input.js";

/** When to look at a ticket again. */
export interface WakeEntry {
  readonly ticketId: string;
  readonly at: EpochMs;
}

/** A binary heap: an array in which each entry comes no later than the two at twice its place. */
export type WakeHeap = WakeEntry[];

/** Orders by instant, then by id, so that equal queues answer equally. */
export function isBefore(a: WakeEntry, b: WakeEntry): boolean {
  return a.at < b.at || (a.at === b.at && a.ticketId < b.ticketId);
}

/** Adds an entry. */
export function pushWake(heap: WakeHeap, entry: WakeEntry): void {
  let place = heap.length;
  heap.push(entry);
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above] as WakeEntry;
    if (!isBefore(entry, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

/** Takes out the first entry of a heap that has any. */
export function popWake(heap: WakeHeap): void {
  const last = heap.pop() as WakeEntry;
  if (heap.length === 0) return;
  let place = 0;
  for (;;) {
    const below = earlierChild(heap, place);
    const child = heap[below];
    if (child === undefined || !isBefore(child, last)) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = last;
}

function earlierChild(heap: WakeHeap, place: number): number {
  const left = heap[2 * place + 1];
  const right = heap[2 * place + 2];
  return left !== undefined && right !== undefined && isBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
}
