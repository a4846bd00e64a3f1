import type { LineSeriesOption } from "echarts";
import { type SurvivalCurve, survivalAt } from "supportops/stats";
import type { ResolutionChart } from "../operation.js";
import { axis, drawChart, grid, shareAxis } from "./draw-chart.js";
import { themed } from "./themed-colours.js";

const dayMs = 86_400_000;

/** More points than these cannot be told apart on a chart. */
const points = 240;

const looks = {
  honest: { colour: "first", width: 2.5, type: "solid" },
  naive: { colour: "second", width: 2, type: "dashed" },
  eventual: { colour: "third", width: 2, type: "dotted" },
} as const;

/** Draws the share that is still open after some time, with the limits of the honest curve as a band. */
export function resolutionChart({ caption, horizonMs, curves }: ResolutionChart): string {
  return drawChart({
    title: "Resolution time",
    caption,
    legend: curves.map(({ name, role }) => ({ name, colour: looks[role].colour, line: looks[role].type })),
    option: () => ({
      grid: { ...grid, bottom: 22 },
      xAxis: {
        ...axis,
        type: "value",
        max: horizonMs / dayMs,
        name: "days since creation",
        nameLocation: "middle",
        nameGap: 24,
        splitLine: { show: false },
      },
      yAxis: shareAxis,
      series: curves.flatMap(({ role, curve }): LineSeriesOption[] => {
        const { colour, width, type } = looks[role];
        const color = themed[colour];
        const line: LineSeriesOption = {
          type: "line",
          silent: true,
          step: "end",
          showSymbol: false,
          z: role === "honest" ? 4 : 3,
          lineStyle: { color, width, type },
          data: sampled(curve, horizonMs, (time) => survivalAt(curve, time)),
        };
        return role === "honest" ? [line, ...bandOf(curve, horizonMs, color)] : [line];
      }),
    }),
  });
}

/** The limits of a curve: an invisible line at the lower one, and what lies between them stacked on it. */
function bandOf(curve: SurvivalCurve, horizonMs: number, color: string): LineSeriesOption[] {
  const limitAt = (limits: readonly (number | null)[], time: number): number => {
    const next = curve.times.findIndex((one) => one > time);
    const row = (next === -1 ? curve.times.length : next) - 1;
    return row === -1 ? 1 : (limits[row] ?? curve.survival[row] ?? 0);
  };
  const part = (height: (time: number) => number, opacity: number): LineSeriesOption => ({
    type: "line",
    silent: true,
    step: "end",
    stack: "band",
    showSymbol: false,
    lineStyle: { opacity: 0 },
    areaStyle: { color, opacity },
    data: sampled(curve, horizonMs, height),
  });
  return [
    part((time) => limitAt(curve.low, time), 0),
    part((time) => limitAt(curve.high, time) - limitAt(curve.low, time), 0.18),
  ];
}

/** Points of a function of time in days, up to the longest duration that was observed: nothing is known beyond it. */
function sampled(
  { times }: SurvivalCurve,
  horizonMs: number,
  height: (time: number) => number | null,
): [days: number, height: number][] {
  const endMs = Math.min(horizonMs, times.at(-1) ?? 0);
  return Array.from({ length: points + 1 }, (_, place) => {
    const time = (endMs * place) / points;
    return [time / dayMs, height(time) ?? 1];
  });
}
