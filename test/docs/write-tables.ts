// Writes the pages of docs/reference that are made from code.
import { writeFileSync } from "node:fs";
import { errorCodeTable } from "./error-code-table.js";
import { statisticsTable } from "./statistics-table.js";

writeFileSync("docs/reference/error-codes.md", errorCodeTable());
writeFileSync("docs/reference/statistics.md", statisticsTable());
