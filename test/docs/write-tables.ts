// Writes the pages of docs/reference that are made from code.
import { writeFileSync } from "node:fs";
import { errorCodeTable } from "./error-code-table.js";
import { kpiTable } from "./kpi-table.js";
import { presetTable } from "./preset-table.js";
import { statisticsTable } from "./statistics-table.js";

writeFileSync("docs/reference/error-codes.md", errorCodeTable());
writeFileSync("docs/reference/statistics.md", statisticsTable());
writeFileSync("docs/reference/presets.md", presetTable());
writeFileSync("docs/reference/kpis.md", kpiTable());
