import type * as z from "zod";
import { type Issues, throwIssues } from "../errors/issues.js";
import { issuesOfZod } from "./issues-of-zod.js";

/**
 * Reads a value by a schema.
 *
 * @throws A {@link SupportOpsError} with every fault, in this library's codes.
 */
export function parseWith<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const issues: Issues = [];
  issuesOfZod(result.error.issues, [], issues);
  throwIssues(issues);
  throw result.error;
}
