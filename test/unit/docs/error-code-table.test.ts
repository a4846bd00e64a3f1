import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errorCodeTable } from "../../docs/error-code-table.js";

it("lists the error codes as they are; `npm run tables` brings the page up to date", () => {
  expect(readFileSync("docs/reference/error-codes.md", "utf8")).toBe(errorCodeTable());
});
