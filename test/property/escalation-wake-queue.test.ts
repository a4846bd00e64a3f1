import fc from "fast-check";
import { createWakeQueue, type WakeQueue, type WakeQueueState } from "supportops/escalation";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20260323, numRuns: 500 };
const instant = fc.nat({ max: 50 });
const change = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.option(instant));
const changes = fc.array(change, { maxLength: 200 });

function queueOf(rows: readonly (readonly [string, number | null])[]): WakeQueue {
  const queue = createWakeQueue();
  for (const [id, at] of rows) queue.set(id, at);
  return queue;
}

const merged = (states: readonly WakeQueueState[]): WakeQueueState => {
  const queue = createWakeQueue();
  for (const state of states) queue.merge(state);
  return queue.toState();
};

describe("a wake queue", () => {
  it("answers after any changes and takings as a plain map searched through would", () => {
    const step = fc.oneof(
      { weight: 9, arbitrary: change.map(([id, at]) => ({ id, at, asOf: null })) },
      { weight: 1, arbitrary: instant.map((asOf) => ({ id: "", at: null, asOf })) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const queue = createWakeQueue();
        const model = new Map<string, number>();
        for (const { id, at, asOf } of steps) {
          if (asOf !== null) {
            const due = [...model]
              .filter((row) => row[1] <= asOf)
              .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
            expect(queue.takeDue(asOf)).toEqual(due.map((row) => row[0]));
            for (const [taken] of due) model.delete(taken);
          } else {
            queue.set(id, at);
            if (at === null) model.delete(id);
            else model.set(id, at);
          }
          expect(queue.size).toBe(model.size);
          expect(queue.nextWakeAt).toBe(model.size === 0 ? null : Math.min(...model.values()));
        }
      }),
      seeded,
    );
  });

  it("of parts merges to the queue of the whole, whatever the parts and their order", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 4 }), (rows, shards) => {
        const shardOf = (id: string): number => id.charCodeAt(0) % shards;
        const states = Array.from({ length: shards }, (_, shard) =>
          queueOf(rows.filter(([id]) => shardOf(id) === shard)).toState(),
        );
        expect(merged(states)).toEqual(queueOf(rows).toState());
        expect(merged([...states].reverse())).toEqual(queueOf(rows).toState());
      }),
      seeded,
    );
  });

  it("merges in any order and grouping, and with itself to itself", () => {
    fc.assert(
      fc.property(changes, changes, changes, (a, b, c) => {
        const [one, two, three] = [queueOf(a).toState(), queueOf(b).toState(), queueOf(c).toState()];
        expect(merged([one, two])).toEqual(merged([two, one]));
        expect(merged([merged([one, two]), three])).toEqual(merged([one, merged([two, three])]));
        expect(merged([one, one])).toEqual(one);
        expect(merged([one])).toEqual(one);
      }),
      seeded,
    );
  });
});
