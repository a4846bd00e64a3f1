import { createRequire } from "node:module";
import type * as ECharts from "echarts";
import { escapeHtml } from "./escape-html.js";
import { type ThemedColour, themed, themeSvg } from "./themed-colours.js";

// As ES modules the package is a thousand files and takes seconds to load; for CommonJS it is one.
const { init } = createRequire(import.meta.url)("echarts") as typeof ECharts;

/** Sizes a chart is drawn in; the style sheet shows the one that fits, so that text is never scaled. */
const sizes = [
  { name: "wide", width: 540, height: 300 },
  { name: "narrow", width: 330, height: 260 },
] as const;

/** Which of its sizes a chart is drawn in. */
export type ChartSize = (typeof sizes)[number]["name"];

/** A chart with what is said about it. */
export interface Chart {
  readonly title: string;
  readonly caption: string;
  /** What the colours mean; none where there is one series. */
  readonly legend?: readonly LegendEntry[];
  /** The chart itself, in one of its sizes. */
  readonly option: (size: ChartSize) => ECharts.EChartsOption;
}

/** The name and the look of a series. */
export interface LegendEntry {
  readonly name: string;
  readonly colour: ThemedColour;
  readonly line?: "solid" | "dashed" | "dotted";
}

/** Draws a chart as a figure with its title, caption and legend, without any script. */
export function drawChart({ title, caption, legend = [], option }: Chart): string {
  const drawings = sizes.map(({ name, width, height }) => {
    const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
    chart.setOption({ ...base, ...option(name) });
    const svg = themeSvg(chart.renderToSVGString());
    chart.dispose();
    return `<div class="${name}" role="img" aria-label="${escapeHtml(`${title}. ${caption}`)}">${svg}</div>`;
  });
  return `<figure class="card"><figcaption><h3>${escapeHtml(title)}</h3><p>${escapeHtml(caption)}</p></figcaption>
${legendList(legend)}${drawings.join("\n")}</figure>`;
}

/** The legend as text of the page: it wraps, and its width need not be guessed without a browser. */
function legendList(legend: readonly LegendEntry[]): string {
  if (legend.length === 0) return "";
  const entries = legend.map(
    ({ name, colour, line = "solid" }) =>
      `<li><i style="border-top:3px ${line} var(--${colour})"></i>${escapeHtml(name)}</li>`,
  );
  return `<ul class="legend">${entries.join("")}</ul>`;
}

const base: ECharts.EChartsOption = {
  animation: false,
  textStyle: { fontFamily: "system-ui, sans-serif", color: themed.muted },
};

/** The space around a chart's plane. */
export const grid = { left: 8, right: 14, top: 16, bottom: 4, containLabel: true };

/** Quiet axes. */
export const axis = {
  axisLine: { lineStyle: { color: themed.line } },
  axisTick: { show: false },
  axisLabel: { color: themed.muted, fontSize: 11, hideOverlap: true },
  splitLine: { lineStyle: { color: themed.line } },
  nameTextStyle: { color: themed.muted, fontSize: 11 },
} as const;

/** An axis of shares, from 0 to 100 %. */
export const shareAxis = {
  ...axis,
  type: "value",
  min: 0,
  max: 1,
  axisLabel: { ...axis.axisLabel, formatter: (share: number) => `${Math.round(share * 100)} %` },
} as const;
