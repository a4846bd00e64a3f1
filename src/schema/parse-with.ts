import type * as z from "zod";
import { type Issues, throwIssues } from "../errors/issues.js";
import { throwRefusal } from "../errors/refuse.js";
import { issuesOfZod } from "./issues-of-zod.js";

/**
 * Reads a value by a schema.
 *
 * @throws A {@link SupportOpsError} with every fault, in this library's codes.
 */
export function parseWith<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const result = safeParse(schema, input);
  if (result.success) return result.data;
  const issues: Issues = [];
  issuesOfZod(result.error.issues, [], issues);
  throwIssues(issues);
  throw result.error;
}

function safeParse<Value>(schema: z.ZodType<Value>, input: unknown): z.ZodSafeParseResult<Value> {
  try {
    return schema.safeParse(input, { reportInput: true });
  } catch (error) {
    // Schemas of conditions and calendars contain themselves, and zod goes as deep as the input does.
    if (error instanceof RangeError) throwRefusal(input, [], "input.json", "a value of a few levels");
    throw error;
  }
}
