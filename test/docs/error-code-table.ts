import { errorCodes } from "supportops/errors";

const areas: Readonly<Record<string, string>> = {
  input: "Input of the wrong shape",
  time: "Instants, durations, dates and zones",
  format: "Text for people",
  recurrence: "Recurrence rules",
  calendar: "Business hours",
  ticket: "Ticket logs",
  condition: "Conditions",
  clock: "Clocks",
  sla: "Policies and targets",
  escalation: "Escalations",
  kpi: "Figures and reports",
  stats: "Statistics",
  adapter: "Vendor payloads",
};

/** The page that lists every error code, written from the codes themselves. */
export function errorCodeTable(): string {
  const codes = Object.entries(errorCodes);
  const names = [...new Set(codes.map(([code]) => code.slice(0, code.indexOf("."))))];
  const sections = names.map((area) => {
    const rows = codes
      .filter(([code]) => code.startsWith(`${area}.`))
      .map(([code, text]) => `| \`${code}\` | ${text} |`);
    return `## ${areas[area] ?? area}\n\n| code | what it means |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Error codes

Every fault this library finds in its input is reported as a \`SupportOpsError\` with a list of issues, all of them at once: each has a code from this page, the path to the faulty value and a sentence. Codes are stable; sentences may be reworded. This page is written by \`npm run tables\`.

${sections.join("\n")}`;
}
