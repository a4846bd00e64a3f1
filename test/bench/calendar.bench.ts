// Benchmark of business-hours calendars: `npm run bench:calendar`. Prints medians and ratios; asserts nothing.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  addBusinessTime,
  addBusinessTimeColumn,
  businessTimeBetween,
  businessTimeBetweenColumns,
  type Calendar,
  compileCalendar,
  isOpen,
  isOpenColumn,
  nextOpening,
} from "supportops/calendar";
import { type Contender, measureInTurn } from "./calendar/measure.js";
import { randomInstants } from "./calendar/pairs.js";
import { holidays, type OpenMsBetween, peers, timeZone } from "./calendar/peers.js";

// Two of the peers count in the machine's zone.
process.env["TZ"] = timeZone;

const dayMs = 86_400_000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const digits = (value: number): string => value.toLocaleString("en-US", { maximumSignificantDigits: 3 });

const definition = { timeZone, weekly: { "mon-fri": [["09:00", "17:00"]] }, holidays } as const;
const calendar = compileCalendar(definition);
// Everything is warm before it is timed, ours and theirs.
businessTimeBetween(calendar, Date.UTC(2019, 0, 1), Date.UTC(2041, 0, 1));

const inColumns = "ours, in columns";
const starts = Array.from(randomInstants(1000, 7));
const ours: OpenMsBetween = (from, to) => businessTimeBetween(calendar, from, to);
/** Where answers go, so that no question is left out as useless. */
const answers = { sum: 0 };

/** A contender that asks for the open time of so many spans of so many days. */
function spans(name: string, between: OpenMsBetween, days: number, calls: number): Contender {
  let next = 0;
  return {
    name,
    run: () => {
      for (let call = 0; call < calls; call++) {
        const from = starts[next++ % starts.length] ?? 0;
        between(from, from + days * dayMs);
      }
      return calls;
    },
  };
}

/** So many passes take as long as a peer's sample does. */
const passes = 100;

/** The same with our call in the loop itself, as in an app: behind a function of its own it takes half as long again. */
function ownSpans(name: string, days: number): Contender {
  return {
    name,
    run: () => {
      const lengthMs = days * dayMs;
      let sum = 0;
      for (let pass = 0; pass < passes; pass++) {
        for (let i = 0; i < starts.length; i++) {
          const from = starts[i] ?? 0;
          sum += businessTimeBetween(calendar, from, from + lengthMs);
        }
      }
      answers.sum += sum;
      return passes * starts.length;
    },
  };
}

/** The same spans asked for in one call, as a host with many tickets does. */
function spansInColumns(days: number): Contender {
  const from = randomInstants(10_000, 7);
  const to = from.map((at) => at + days * dayMs);
  const out = new Float64Array(from.length);
  const run = (): number => {
    for (let pass = 0; pass < passes / 10; pass++) businessTimeBetweenColumns(calendar, from, to, out);
    return (passes / 10) * from.length;
  };
  return { name: inColumns, run };
}

function installed(): readonly (readonly [string, OpenMsBetween])[] {
  return peers.flatMap(({ name, load }) => {
    try {
      return [[name, load()] as const];
    } catch {
      print(`(${name} is not installed and left out)`);
      return [];
    }
  });
}

function compareWithPeers(): void {
  const others = installed();
  for (const [name, between] of others) {
    const differing = starts
      .slice(0, 50)
      .filter((from) => between(from, from + 7 * dayMs) !== ours(from, from + 7 * dayMs));
    print(`${name}: ${String(differing.length)} of 50 weeks differ from ours`);
  }
  print("\nns per question: open time over a span; how many times slower than ours, and than ours in columns");
  for (const days of [1, 30, 365]) {
    const calls = days === 1 ? 100 : days === 30 ? 10 : 1;
    const contenders = others.map(([name, between]) => spans(name, between, days, calls));
    const times = measureInTurn([ownSpans("ours", days), spansInColumns(days), ...contenders], 21);
    const [own, batch] = ["ours", inColumns].map((name) => times.get(name) ?? Number.NaN) as [number, number];
    for (const [name, time] of times) {
      print(
        `${String(days).padStart(4)} days  ${name.padEnd(24)} ${digits(time).padStart(12)}  ${digits(time / own).padStart(8)}x  ${digits(time / batch).padStart(8)}x`,
      );
    }
  }
}

function flatness(): void {
  const times = measureInTurn(
    [1 / 24, 1, 30, 365, 3650].map((days) => ownSpans(String(days), days)),
    41,
  );
  const own = times.get("1") ?? Number.NaN;
  print("\none question by length of the span");
  for (const [days, time] of times)
    print(`${digits(Number(days)).padStart(7)} days  ${digits(time)} ns  ${digits(time / own)}x`);
}

function columns(): void {
  const count = 65_536;
  const [from, to] = [randomInstants(count, 1), randomInstants(count, 2)];
  const out = new Float64Array(count);
  const flags = new Uint8Array(count);
  const each = (name: string, run: () => unknown): Contender => ({
    name,
    run: () => {
      run();
      return count;
    },
  });
  const bare = (): void => {
    for (let row = 0; row < count; row++) out[row] = (to[row] ?? 0) - (from[row] ?? 0);
  };
  const times = measureInTurn(
    [
      each("bare loop, to - from", bare),
      each("time between", () => businessTimeBetweenColumns(calendar, from, to, out)),
      each("adding 8 hours", () => addBusinessTimeColumn(calendar, from, { hours: 8 }, {}, out)),
      each("open or closed", () => isOpenColumn(calendar, from, flags)),
    ],
    101,
  );
  const base = times.get("bare loop, to - from") ?? Number.NaN;
  print("\ncolumns of 65,536 random instants over ten years: ns per row");
  for (const [name, time] of times) print(`${name.padEnd(22)} ${digits(time).padStart(6)}  ${digits(time / base)}x`);
}

function singleCalls(): void {
  // A loop for each question, as an app has it.
  const loops: Readonly<Record<string, () => number>> = {
    isOpen: () => {
      let sum = 0;
      for (let i = 0; i < starts.length; i++) sum += Number(isOpen(calendar, starts[i] ?? 0));
      return sum;
    },
    nextOpening: () => {
      let sum = 0;
      for (let i = 0; i < starts.length; i++) sum += nextOpening(calendar, starts[i] ?? 0) ?? 0;
      return sum;
    },
    businessTimeBetween: () => {
      let sum = 0;
      for (let i = 0; i < starts.length; i++) {
        const from = starts[i] ?? 0;
        sum += businessTimeBetween(calendar, from, from + 30 * dayMs);
      }
      return sum;
    },
    addBusinessTime: () => {
      let sum = 0;
      for (let i = 0; i < starts.length; i++) sum += addBusinessTime(calendar, starts[i] ?? 0, 28_800_000) ?? 0;
      return sum;
    },
  };
  const contenders = Object.entries(loops).map(([name, loop]): Contender => {
    const run = (): number => {
      for (let pass = 0; pass < passes; pass++) answers.sum += loop();
      return passes * starts.length;
    };
    return { name, run };
  });
  const times = measureInTurn(contenders, 21);
  print("\nsingle calls: ns");
  for (const [name, time] of times) print(`${name.padEnd(22)} ${digits(time)}`);
}

const years = 22;

/** A calendar that knows its hours over some years. */
function freshCalendar(): Calendar {
  const fresh = compileCalendar(definition);
  businessTimeBetween(fresh, Date.UTC(2019, 0, 1), Date.UTC(2019 + years, 0, 1) - 1);
  return fresh;
}

function compiling(): void {
  const compile: Contender = {
    name: "compile",
    run: () => {
      freshCalendar();
      return years;
    },
  };
  const time = measureInTurn([compile], 101).get("compile") ?? Number.NaN;
  print(`\ncompiled with a cached zone: ${digits(1e9 / time)} calendar-years per second`);
}

/** What calendars keep, tables and all, once the rest is collected. */
function keeping(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const bytes = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = bytes();
  const kept = Array.from({ length: 200 }, freshCalendar);
  const each = (bytes() - before) / kept.length / years;
  print(`kept: ${digits(each)} bytes a calendar-year`);
}

compareWithPeers();
flatness();
columns();
singleCalls();
compiling();
keeping();
