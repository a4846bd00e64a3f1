import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errorCodeTable } from "../../docs/error-code-table.js";
import { kpiTable } from "../../docs/kpi-table.js";
import { presetTable } from "../../docs/preset-table.js";
import { statisticsTable } from "../../docs/statistics-table.js";

// `npm run tables` brings the pages up to date.
it.each([
  ["error codes", "error-codes.md", errorCodeTable],
  ["presets", "presets.md", presetTable],
  ["KPIs", "kpis.md", kpiTable],
  ["statistical methods", "statistics.md", statisticsTable],
])("the page of %s says what the code says", { timeout: 60_000 }, (_, page, write) => {
  expect(readFileSync(`docs/reference/${page}`, "utf8")).toBe(write());
});
