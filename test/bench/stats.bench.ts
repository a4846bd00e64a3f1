// Times the statistics that see the most data, beside their peers, in one run: npm run bench:stats. A peer that is not installed is left out.
import { createRequire } from "node:module";
import { ddSketch, integerMoments, kaplanMeier, quantile } from "supportops/stats";
import { type Contender, measureInTurn } from "./calendar/measure.js";
import { randomNumbers } from "./calendar/pairs.js";

/** Durations in ms from about a second to eight days, log-uniform: the shape of resolution times. */
function durations(count: number, seed: number): Float64Array {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: count }, () => Math.round(Math.exp(7 + 13.4 * random())));
}

interface DatadogSketch {
  accept(value: number): void;
  getValueAtQuantile(p: number): number;
}

function datadogContender(values: Float64Array): readonly Contender[] {
  try {
    const peer = createRequire(import.meta.url)("@datadog/sketches-js") as {
      DDSketch: new (options: { relativeAccuracy: number }) => DatadogSketch;
    };
    const run = () => {
      const sketch = new peer.DDSketch({ relativeAccuracy: 0.01 });
      for (const value of values) sketch.accept(value);
      sketch.getValueAtQuantile(0.9);
      return values.length;
    };
    return [{ name: "@datadog/sketches-js: add", run }];
  } catch {
    process.stdout.write("@datadog/sketches-js is not installed and left out\n");
    return [];
  }
}

const million = durations(1_000_000, 1);
const tenMillion = durations(10_000_000, 2);
const events = million.map((value) => (value % 4 === 0 ? 0 : 1));

const contenders: readonly Contender[] = [
  {
    name: "ddSketch: add",
    run: () => {
      const sketch = ddSketch();
      for (const value of million) sketch.add(value);
      sketch.quantile(0.9);
      return million.length;
    },
  },
  ...datadogContender(million),
  {
    name: "sorted array quantile",
    run: () => {
      const sorted = million.slice().sort();
      return sorted[900_000] === undefined ? 0 : sorted.length;
    },
  },
  {
    name: "integerMoments: add",
    run: () => {
      const moments = integerMoments();
      for (const value of million) moments.add(value);
      moments.result();
      return million.length;
    },
  },
  { name: "kaplanMeier, 1 M durations", run: () => kaplanMeier({ times: million, events }).n },
  {
    name: "quantile, 10 M values",
    run: () => {
      quantile(tenMillion, 0.9);
      return tenMillion.length;
    },
  },
];

const measured = [...measureInTurn(contenders, 5)];
const [, sketchNanoseconds = 1] = measured[0] ?? [];
for (const [name, nanoseconds] of measured) {
  const perSecond = `${(1000 / nanoseconds).toFixed(1)} M a second`;
  const ratio = `${(nanoseconds / sketchNanoseconds).toFixed(2)}x the time of a ddSketch add`;
  process.stdout.write(
    `${name.padEnd(28)} ${nanoseconds.toFixed(0).padStart(6)} ns each, ${perSecond.padStart(15)}, ${ratio}\n`,
  );
}
