// Writes the pages of docs/reference that are made from code.
import { writeFileSync } from "node:fs";
import { errorCodeTable } from "./error-code-table.js";

writeFileSync("docs/reference/error-codes.md", errorCodeTable());
