import type { LineSeriesOption } from "echarts";
import type { ReplyChart } from "../operation.js";
import { axis, drawChart, grid } from "./draw-chart.js";
import { themed } from "./themed-colours.js";

const hourMs = 3_600_000;

/**
 * Draws how long half and nine tenths of the tickets wait, week by week; few tickets give a hollow dot. The two differ
 * by orders of magnitude, hence the logarithmic scale.
 */
export function replyChart(title: string, { caption, rows }: ReplyChart): string {
  const line = (color: string, lengths: readonly (number | null | undefined)[]): LineSeriesOption => ({
    type: "line",
    silent: true,
    symbolSize: 7,
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    data: rows.map(({ reliable }, week) => {
      const lengthMs = lengths[week];
      return {
        value: lengthMs === null || lengthMs === undefined ? "-" : lengthMs / hourMs,
        symbol: reliable ? "circle" : "emptyCircle",
      };
    }),
  });
  return drawChart({
    title,
    caption: `${caption} (logarithmic scale)`,
    legend: [
      { name: "Half (p50)", colour: "first" },
      { name: "Nine tenths (p90)", colour: "second" },
    ],
    option: () => ({
      grid,
      xAxis: { ...axis, type: "category", data: rows.map(({ period }) => period?.date.slice(5) ?? "") },
      yAxis: { ...axis, type: "log", axisLabel: { ...axis.axisLabel, formatter: "{value} h" } },
      series: [
        line(
          themed.first,
          rows.map(({ value }) => value),
        ),
        line(
          themed.second,
          rows.map(({ figures }) => figures["p90"]),
        ),
      ],
    }),
  });
}
