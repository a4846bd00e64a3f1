const definitions = [
  [
    "p50, p90",
    "Half, and nine tenths, of the tickets take no longer. Tickets that are still open count as longer than so far " +
      "(Kaplan-Meier); without that, the slowest ones would drop out of every figure.",
  ],
  [
    "Naive",
    "The same from finished tickets only, as many reports have it. Where work is piling up it looks better than it is.",
  ],
  [
    "95 % interval",
    "Where the true figure lies if these tickets are like others of their kind. Wide intervals mean few tickets: two " +
      "figures whose intervals overlap widely may not differ at all.",
  ],
  ["Hollow dot", "Rests on too few tickets to be relied on."],
  ["Not reached", "Too few tickets are finished to say. That is an answer: any number would be made up."],
  [
    "In time",
    "Promises kept out of those that are decided: kept, or broken, whether or not the ticket was answered since. " +
      "Promises that can still be kept are left out.",
  ],
  [
    "Time left",
    "In the hours of the promise: outside business hours it stands still without the clock being paused. Due instants " +
      "are in the zone of the calendar that decides them.",
  ],
  [
    "Paused",
    "The clock waits for someone else, such as the customer. Nothing is due then; shown is what would be due if it went on now.",
  ],
  ["Left out", "What a figure does not count, by reason. Nothing is dropped without being counted here."],
] as const;

/** What the words of the page mean. */
export function howToRead(): string {
  const items = definitions.map(([term, meaning]) => `<div><dt>${term}</dt><dd>${meaning}</dd></div>`);
  return `<section class="card"><h2>How to read this</h2><dl>${items.join("\n")}</dl></section>`;
}
