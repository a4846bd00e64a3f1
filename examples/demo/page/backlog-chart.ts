import type { MarkLineComponentOption } from "echarts";
import type { BacklogChart } from "../operation.js";
import { axis, drawChart, grid } from "./draw-chart.js";
import { themed } from "./themed-colours.js";

/** Draws open tickets over time as an area. */
export function backlogChart({ caption, days, mark }: BacklogChart): string {
  return drawChart({
    title: "Backlog",
    caption,
    option: () => ({
      grid: { ...grid, top: 24 },
      xAxis: {
        ...axis,
        type: "category",
        boundaryGap: false,
        data: days.map(({ date }) => date),
        axisLabel: { ...axis.axisLabel, formatter: (date: string) => date.slice(5) },
      },
      yAxis: { ...axis, type: "value", min: 0 },
      series: [
        {
          type: "line",
          silent: true,
          showSymbol: false,
          lineStyle: { width: 2, color: themed.first },
          areaStyle: { color: themed.first, opacity: 0.14 },
          data: days.map(({ open }) => open),
          ...(mark === null ? {} : { markLine: markLineAt(mark.date, mark.label) }),
        },
      ],
    }),
  });
}

/** A dashed line across the chart on one date. */
function markLineAt(date: string, label: string): MarkLineComponentOption {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: themed.muted, type: "dashed" },
    label: { formatter: label, color: themed.muted, fontSize: 11 },
    data: [{ xAxis: date }],
  };
}
