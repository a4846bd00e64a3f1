/** How many inputs were left out, by reason; plain JSON with sorted keys. */
export type ExclusionCounts = Readonly<Record<string, number>>;

/** Counts what is left out. */
export class Exclusions {
  readonly #counts = new Map<string, number>();

  /** Counts a reason, once unless said otherwise. */
  add(reason: string, count = 1): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count);
  }

  /** Adds other counts. */
  merge(counts: ExclusionCounts): void {
    for (const [reason, count] of Object.entries(counts)) this.add(reason, count);
  }

  /** The counts, with keys in order. */
  toState(): ExclusionCounts {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
