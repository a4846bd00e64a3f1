import { everyKpi, type KpiTopic } from "../support/every-kpi.js";
import { type DocumentedFunction, documentedFunctions, firstSentence, tableCell } from "./documented-functions.js";

/** The list items of a KPI's comment, such as `- Population: ...`. */
const labels = ["Population", "Formula", "Elsewhere"] as const;

function itemOf({ lines }: DocumentedFunction, label: (typeof labels)[number]): string {
  const item = new RegExp(`(?:^|\\n)- ${label}: ([^]*?)(?=\\n- |\\n\\n|$)`).exec(lines)?.[1] ?? "";
  const text = item.replace(/\s+/g, " ").trim();
  return text === "–" ? "" : text;
}

const titles: Readonly<Record<KpiTopic, string>> = {
  speed: "Speed",
  flow: "Flow",
  promise: "Promises",
  voice: "The customer's voice and quality",
  "contact centre": "Contact centre",
  people: "People and cost",
  knowledge: "Knowledge",
  "your own": "Your own",
};

/** The page that lists every KPI, written from the factories' doc comments and from what they make. */
export function kpiTable(): string {
  const documented = new Map(documentedFunctions("src/kpi").map((one) => [one.name, one]));
  const sections = Object.entries(titles).map(([topic, title]) => {
    const rows = everyKpi
      .filter((sample) => sample.topic === topic)
      .map(({ factory, kpis: [first, ...others] }) => {
        const comment = documented.get(factory);
        if (comment === undefined) throw new Error(`${factory} has no doc comment.`);
        const ids = [first, ...others].map(({ id }) => `\`${id}\``).join(" ");
        const cells = [ids, firstSentence(comment.text), first.unit, ...labels.map((label) => itemOf(comment, label))];
        return `| \`${factory}\` | ${cells.map(tableCell).join(" | ")} |`;
      });
    return `## ${title}\n\n| factory | ids | definition | unit | population | formula | elsewhere |\n|---|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# KPIs

Every KPI of \`supportops/kpi\`. An id names the definition with whatever is not the default of its options; the ids here are examples. \`ms\` are milliseconds, \`ratio\` is a share from 0 to 1. Speed KPIs have the Kaplan-Meier median as their value and \`p90\`, \`completedP50\`, \`completedP90\`, \`completedMean\` and \`bias\` beside it; see [KPIs and their evidence](../concepts/kpi-and-evidence.md). Words are explained in the [glossary](glossary.md). What a help desk calls the same is no promise that it counts the same: [why our number differs](../guides/why-our-number-differs.md). This page is written by \`npm run tables\` from the KPIs' own documentation.

${sections.join("\n")}`;
}
