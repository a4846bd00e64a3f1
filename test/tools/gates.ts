/** One check of the project: an npm script that exits with 0 when all is well. */
export interface Gate {
  /** Name of the npm script, so that a failing gate can be run alone. */
  readonly script: string;
  /** Where its vitest run writes its result as JSON, when it runs tests; they are counted one by one. */
  readonly tests?: string;
}

/** Gates that do not depend on each other. */
export interface Stage {
  readonly gates: readonly Gate[];
  /** How many run side by side: one where a gate keeps all cores busy by itself. */
  readonly sideBySide: number;
}

/**
 * What a contributor runs all the time: under a minute. Lint, here of sources and examples alone and by the rules that
 * need no types, and types keep a cache.
 */
export const quickStages: readonly Stage[] = [
  {
    sideBySide: 2,
    gates: [
      { script: "check:types" },
      { script: "check:lint" },
      { script: "check:unit", tests: "reports/unit.json" },
      { script: "check:layers" },
      { script: "check:format" },
    ],
  },
];

/** Everything that needs neither network nor browser. The last stage looks at what is published. */
export const allStages: readonly Stage[] = [
  {
    sideBySide: 2,
    gates: [
      { script: "gate:lint" },
      { script: "build" },
      { script: "check:types" },
      { script: "gate:typedoc" },
      { script: "gate:types" },
      { script: "check:layers" },
      { script: "check:format" },
      { script: "gate:ignores" },
    ],
  },
  {
    sideBySide: 1,
    gates: [
      { script: "gate:tests", tests: "reports/tests.json" },
      { script: "gate:coverage" },
      { script: "gate:zones", tests: "reports/zones.json" },
    ],
  },
  {
    sideBySide: 2,
    gates: [
      // The compiler, on one core, takes most of its time.
      { script: "gate:fences", tests: "reports/fences.json" },
      { script: "gate:loads" },
      { script: "gate:attw" },
      { script: "gate:unused" },
      { script: "gate:api" },
      { script: "gate:vectors" },
      { script: "gate:publint" },
      { script: "gate:size" },
    ],
  },
];
