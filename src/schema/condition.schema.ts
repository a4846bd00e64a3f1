import * as z from "zod";
import { clockPhases, type Condition, type FieldPath } from "../condition/condition.js";
import { compileFieldReader } from "../ticket/field-reader.js";
import { textSchema } from "./common.schema.js";
import { leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

/** The path of an attribute of a ticket. */
export const fieldPathSchema: z.ZodType<FieldPath> = /* @__PURE__ */ (() =>
  leafSchema<FieldPath>(compileFieldReader, { type: "string", description: "An attribute, or fields. and a name." }))();

/**
 * A condition by its variants.
 *
 * @param part - The schema of the conditions it is made of.
 * @param standings - How a clock may stand that it asks.
 */
export function conditionVariants<Value>(part: z.ZodType<Value>, standings: readonly string[]): z.ZodType<Value> {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const bound = z.union([z.number(), z.string()]);
  return variantSchema<Value>({
    all: z.strictObject({ all: z.array(part) }),
    any: z.strictObject({ any: z.array(part) }),
    not: z.strictObject({ not: part }),
    is: z.strictObject({ field: fieldPathSchema, is: z.union([scalar, z.array(scalar)]) }),
    atLeast: z.strictObject({ field: fieldPathSchema, atLeast: bound }),
    atMost: z.strictObject({ field: fieldPathSchema, atMost: bound }),
    tag: z.strictObject({ tag: textSchema }),
    clock: z.strictObject({ clock: z.string(), state: z.enum(standings) }),
  });
}

/**
 * What is true or false of a ticket. Whether the clocks and priorities it names are declared is checked by
 * `compileSla`, which knows them.
 */
export const conditionSchema: z.ZodType<Condition> = /* @__PURE__ */ (() =>
  conditionVariants<Condition>(
    z.lazy(() => conditionSchema),
    clockPhases,
  ))();
