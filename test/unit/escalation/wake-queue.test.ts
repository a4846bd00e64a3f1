import { createWakeQueue, type WakeQueueState } from "supportops/escalation";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const format = "supportops.wakeQueue.1";

describe("a wake queue", () => {
  it("without tickets waits for nothing", () => {
    const queue = createWakeQueue();
    expect([queue.size, queue.nextWakeAt, queue.takeDue(0)]).toEqual([0, null, []]);
    expect(queue.toState()).toEqual({ format, entries: [] });
  });

  it("knows the earliest instant of all tickets, and of each the latest word", () => {
    const queue = createWakeQueue();
    queue.set("a", 30);
    queue.set("b", 20);
    queue.set("c", 10);
    expect(queue.nextWakeAt).toBe(10);
    queue.set("c", 40);
    expect(queue.nextWakeAt).toBe(20);
    queue.set("b", null);
    expect(queue.nextWakeAt).toBe(30);
    expect([queue.wakeAtOf("b"), queue.wakeAtOf("c"), queue.size]).toEqual([null, 40, 2]);
  });

  it("hands out each ticket once, earliest first, those of one instant by id", () => {
    const queue = createWakeQueue();
    for (const [id, at] of [
      ["d", 20],
      ["a", 30],
      ["c", 10],
      ["b", 20],
    ] as const)
      queue.set(id, at);
    expect(queue.takeDue(20)).toEqual(["c", "b", "d"]);
    expect(queue.takeDue(20)).toEqual([]);
    expect([queue.nextWakeAt, queue.size]).toEqual([30, 1]);
  });

  it("hands out a ticket once that was taken away and put back", () => {
    const queue = createWakeQueue();
    queue.set("a", 10);
    queue.set("a", null);
    queue.set("a", 10);
    expect(queue.takeDue(10)).toEqual(["a"]);
    expect(queue.takeDue(10)).toEqual([]);
  });

  it("stays small however often the same tickets are planned again", () => {
    const queue = createWakeQueue();
    for (let at = 0; at < 1000; at++) queue.set("a", at);
    queue.set("b", 5);
    expect(queue.takeDue(2000)).toEqual(["b", "a"]);
  });

  it("goes on from its state, which is the same text for equal queues", () => {
    const one = createWakeQueue();
    one.set("b", 1);
    one.set("a", 2);
    const other = createWakeQueue();
    other.set("a", 2);
    other.set("b", 1);
    const text = JSON.stringify(one.toState());
    expect(text).toBe(JSON.stringify(other.toState()));
    expect(createWakeQueue(JSON.parse(text) as WakeQueueState).takeDue(1)).toEqual(["b"]);
  });

  it("takes the earlier instant where another one knows a ticket too", () => {
    const queue = createWakeQueue({
      format,
      entries: [
        ["a", 10],
        ["b", 20],
      ],
    });
    queue.merge({
      format,
      entries: [
        ["a", 5],
        ["b", 30],
        ["c", 7],
      ],
    });
    expect(queue.toState().entries).toEqual([
      ["a", 5],
      ["b", 20],
      ["c", 7],
    ]);
  });

  it.each([
    { state: null, faults: [["input.type", ""]], why: "null is no state" },
    { state: { format }, faults: [["input.required", "entries"]], why: "no entries" },
    {
      state: { format: "x", entries: [] },
      faults: [["escalation.queueStateInvalid", "format"]],
      why: "another format",
    },
    {
      state: { format, entries: [["a", 1], ["a"]] },
      faults: [["escalation.queueStateInvalid", "entries.1"]],
      why: "no instant",
    },
    {
      state: { format: "x", entries: [["a", 1], [1], ["b", "2"]] },
      faults: [
        ["escalation.queueStateInvalid", "format"],
        ["escalation.queueStateInvalid", "entries.1"],
        ["escalation.queueStateInvalid", "entries.2"],
      ],
      why: "every fault is named",
    },
    { state: { format, entries: [7] }, faults: [["escalation.queueStateInvalid", "entries.0"]], why: "no pair" },
    {
      state: { format, entries: [[7, 1]] },
      faults: [["escalation.queueStateInvalid", "entries.0"]],
      why: "an id is text",
    },
    { state: { format, entries: [["a", "1"]] }, faults: [["escalation.queueStateInvalid", "entries.0"]], why: "text" },
    {
      state: { format, entries: [["a", 1.5]] },
      faults: [["escalation.queueStateInvalid", "entries.0"]],
      why: "half a ms",
    },
    {
      state: { format, entries: [["a", 1e15]] },
      faults: [["escalation.queueStateInvalid", "entries.0"]],
      why: "far off",
    },
  ])("refuses what is no state: $why", ({ state, faults }) => {
    const issues = issuesOf(() => createWakeQueue(state as never));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual(faults);
  });

  it("refuses what is no instant", () => {
    const [issue] = issuesOf(() => createWakeQueue().set("a", Number.NaN));
    expect([issue?.code, issue?.path]).toEqual(["time.instantInvalid", ["wakeAt"]]);
  });
});
