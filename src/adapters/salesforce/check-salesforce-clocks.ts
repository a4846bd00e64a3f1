import { checkWord } from "../../errors/check-shape.js";
import type { Issues } from "../../errors/issues.js";
import { type SalesforceClockId, salesforceClocks } from "../../presets/salesforce/salesforce-clocks.js";
import { rowOf } from "../payload/payload-values.js";

/** The clocks of the milestones that Salesforce's own examples use. */
const usualClocks: readonly (readonly [milestone: string, clock: SalesforceClockId])[] = [
  ["First Response", "firstResponse"],
  ["First Response Time", "firstResponse"],
  ["Resolution", "resolution"],
  ["Resolution Time", "resolution"],
];

const clockIds = salesforceClocks.map(({ id }) => id);

/** Reads the option that says which milestone is which clock; reports `input.variant`. */
export function checkClocks(value: unknown, issues: Issues): ReadonlyMap<string, SalesforceClockId> {
  const said = Object.entries(rowOf(value)).flatMap(([milestone, clock]) => {
    const checked = checkWord(clock, ["clocks", milestone], issues, clockIds);
    return checked === undefined ? [] : [[milestone, checked] as const];
  });
  return new Map([...usualClocks, ...said]);
}
