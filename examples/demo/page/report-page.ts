import type { EscalationOutlook } from "../figures/escalation-outlook.js";
import type { BoardSection } from "../figures/sla-board.js";
import { instantText } from "../figures/words.js";
import type { Operation } from "../operation.js";
import { attainmentChart } from "./attainment-chart.js";
import { backlogChart } from "./backlog-chart.js";
import { escapeHtml } from "./escape-html.js";
import { howToRead } from "./how-to-read.js";
import { boardSection, escalationSection, flowSection, headlineTiles, scorecardSection } from "./page-sections.js";
import { pageStyle } from "./page-style.js";
import { replyChart } from "./reply-chart.js";
import { resolutionChart } from "./resolution-chart.js";

/** Writes an operation as one HTML document that needs nothing else: no script, no font, no request. */
export function reportPage(operation: Operation, board: readonly BoardSection[], outlook: EscalationOutlook): string {
  const { title, source, asOf, timeZone, scorecards, flow, charts, notes } = operation;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="eyebrow">Support operations report</p>
<h1>${escapeHtml(title)}</h1>
<p class="asof">As of <time>${escapeHtml(instantText(asOf, timeZone))}</time></p>
<p class="source">${escapeHtml(source)}</p>
</header>
<main>
${headlineTiles(scorecards)}
<div class="charts">
${backlogChart(charts.backlog)}
${attainmentChart(charts.attainment)}
${resolutionChart(charts.resolution)}
${replyChart("Speed of the first answer", charts.reply)}
</div>
${boardSection(board)}
${escalationSection(outlook, operation)}
${scorecards.map(scorecardSection).join("\n")}
${howToRead()}
<div class="pair">
${flowSection(flow)}
<section class="card notes"><h2>Notes on the data</h2><ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("\n")}</ul></section>
</div>
</main>
</body>
</html>
`;
}
