import * as z from "zod";
import type { Condition, FieldPath } from "../condition/condition.js";
import { compileFieldReader } from "../condition/field-reader.js";
import { textSchema } from "./common.schema.js";
import { leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

/** The path of an attribute of a ticket. */
export const fieldPathSchema: z.ZodType<FieldPath> = /* @__PURE__ */ (() =>
  leafSchema<FieldPath>(compileFieldReader, { type: "string", description: "An attribute, or fields. and a name." }))();

/**
 * What is true or false of a ticket. Whether the clocks and priorities it names are declared is checked by
 * `compileSla`, which knows them.
 */
export const conditionSchema: z.ZodType<Condition> = /* @__PURE__ */ (() => {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const bound = z.union([z.number(), z.string()]);
  const part: z.ZodType<Condition> = z.lazy(() => conditionSchema);
  return variantSchema<Condition>({
    all: z.strictObject({ all: z.array(part) }),
    any: z.strictObject({ any: z.array(part) }),
    not: z.strictObject({ not: part }),
    is: z.strictObject({ field: fieldPathSchema, is: z.union([scalar, z.array(scalar)]) }),
    atLeast: z.strictObject({ field: fieldPathSchema, atLeast: bound }),
    atMost: z.strictObject({ field: fieldPathSchema, atMost: bound }),
    tag: z.strictObject({ tag: textSchema }),
    clock: z.strictObject({ clock: z.string(), state: z.enum(["active", "paused", "stopped", "cancelled"]) }),
  });
})();
