import { describe, expect, it } from "vitest";
import { promiseOf } from "../../../examples/kpis/requests/promise-of.js";

const request = { openedAt: 10, targetAt: 20, closedAt: null, onTime: "ONTIME", status: "Open", type: "", source: "" };

describe("promiseOf", () => {
  it.each([
    { why: "there is no target", change: { targetAt: null, closedAt: 15 }, asOf: 30, state: "none" },
    { why: "the request comes later", change: {}, asOf: 9, state: "none" },
    { why: "closed on the target", change: { closedAt: 20 }, asOf: 20, state: "metClosed" },
    { why: "closed after the target", change: { closedAt: 21 }, asOf: 21, state: "missedClosed" },
    { why: "a later close is not known yet", change: { closedAt: 25 }, asOf: 24, state: "missedStillOpen" },
    { why: "a later close in time is not known either", change: { closedAt: 18 }, asOf: 17, state: "undecidedOpen" },
    { why: "on the target it can still be kept", change: {}, asOf: 20, state: "undecidedOpen" },
    { why: "past the target it cannot", change: {}, asOf: 21, state: "missedStillOpen" },
  ])("is $state as of $asOf: $why", ({ change, asOf, state }) => {
    expect(promiseOf({ ...request, ...change }, asOf)).toBe(state);
  });
});
