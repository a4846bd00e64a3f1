import * as z from "zod";
import type { Check } from "../errors/issues.js";
import type { Issue } from "../errors/issue.js";

/** What a schema's value is like, in JSON Schema, where a check function decides and zod cannot tell. */
export type JsonSchemaPart = Readonly<Record<string, unknown>>;

/** Runs a check and hands its issues to zod, each under `params.issue`, so that codes and messages live once. */
function runCheck<Value>(check: Check<Value>, ctx: z.core.ParsePayload): Value | undefined {
  const issues: Issue[] = [];
  const value = check(ctx.value, [], issues);
  for (const issue of issues) {
    const path = [...issue.path];
    ctx.issues.push({ code: "custom", input: ctx.value, path, message: issue.message, params: { issue } });
  }
  return value;
}

/**
 * A schema that accepts what a check function accepts, and leaves the value as it is.
 *
 * @param json - What stands in the JSON Schema.
 */
export function leafSchema<Value>(check: Check<unknown>, json: JsonSchemaPart): z.ZodType<Value> {
  const schema = z.unknown().check((ctx) => void runCheck(check, ctx));
  return schema.meta(json) as z.ZodType as z.ZodType<Value>;
}

/**
 * A schema that accepts what a check function accepts, and gives what the check made of it.
 *
 * @param json - What stands in the JSON Schema of the input.
 */
export function readingSchema<Value>(check: Check<Value>, json: JsonSchemaPart): z.ZodType<Value> {
  const schema = z.unknown().transform((value, ctx) => runCheck(check, { ...ctx, value }) as Value);
  return schema.meta(json);
}

/** A schema that accepts what both another schema and a check function accept. */
export function checkedSchema<Value>(schema: z.ZodType<Value>, check: Check<unknown>): z.ZodType<Value> {
  return schema.check((ctx) => void runCheck(check, ctx));
}
