/** One check of the project: an npm script that exits with 0 when all is well. */
export interface Gate {
  /** Name of the npm script, so that a failing gate can be run alone. */
  readonly script: string;
  /** Where its vitest run writes its result as JSON, when it runs tests; they are counted one by one. */
  readonly tests?: string;
}

/** What a contributor runs all the time: under a minute. Lint, here of sources and examples alone, and types keep a cache. */
export const quickGates: readonly Gate[] = [
  { script: "check:lint" },
  { script: "check:types" },
  { script: "check:unit", tests: "reports/unit.json" },
  { script: "check:layers" },
  { script: "check:format" },
];

/** Everything that needs neither network nor browser. Gates after `build` look at what is published. */
export const allGates: readonly Gate[] = [
  { script: "check:format" },
  { script: "gate:lint" },
  { script: "check:layers" },
  { script: "check:types" },
  { script: "gate:ignores" },
  { script: "gate:tests", tests: "reports/tests.json" },
  { script: "gate:coverage" },
  { script: "gate:zones", tests: "reports/zones.json" },
  { script: "gate:typedoc" },
  { script: "gate:fences", tests: "reports/fences.json" },
  { script: "build" },
  { script: "gate:publint" },
  { script: "gate:attw" },
  { script: "gate:unused" },
  { script: "gate:api" },
  { script: "gate:size" },
  { script: "gate:loads" },
  { script: "gate:vectors" },
];
