import type { CustomSeriesOption } from "echarts";
import type { AttainmentChart } from "../operation.js";
import { axis, drawChart, grid, shareAxis } from "./draw-chart.js";
import { themed } from "./themed-colours.js";

const colours = ["first", "second", "third"] as const;

/** Draws shares as dots with whiskers for their limits, one beside the other in each period. */
export function attainmentChart({ caption, periods, series }: AttainmentChart): string {
  const colourOf = (place: number) => colours[place % colours.length]!;
  return drawChart({
    title: "Attainment",
    caption,
    legend: series.map(({ name }, place) => ({ name, colour: colourOf(place) })),
    option: (size) => ({
      grid,
      xAxis: { ...axis, type: "category", data: [...periods] },
      yAxis: shareAxis,
      series: series.map(({ name, rows }, place): CustomSeriesOption => {
        const colour = themed[colourOf(place)];
        const spread = size === "wide" ? 24 : 13;
        const offset = (place - (series.length - 1) / 2) * spread;
        return {
          type: "custom",
          name,
          silent: true,

          data: rows.flatMap(({ value, interval }, period) =>
            value === null || interval === null ? [] : [[period, value, interval.low ?? 0, interval.high ?? 1]],
          ),
          renderItem: (_, plane) => {
            const at = (dimension: number): readonly [x: number, y: number] => {
              const [x = 0, y = 0] = plane.coord([plane.value(0), plane.value(dimension)]);
              return [x + offset, y];
            };
            const [x, y] = at(1);
            return {
              type: "group",
              children: [
                {
                  type: "line",
                  shape: { x1: x, y1: at(2)[1], x2: x, y2: at(3)[1] },
                  style: { stroke: colour, lineWidth: 6, opacity: 0.3, lineCap: "round" },
                },
                { type: "circle", shape: { cx: x, cy: y, r: 4.5 }, style: { fill: colour } },
              ],
            };
          },
        };
      }),
    }),
  });
}
