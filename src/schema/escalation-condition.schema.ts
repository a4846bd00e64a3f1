import * as z from "zod";
import type { EscalationCondition } from "../escalation/escalation-condition.js";
import { clockStandings } from "../escalation/compile-escalation-condition.js";
import { textSchema } from "./common.schema.js";
import { fieldPathSchema } from "./condition.schema.js";
import { variantSchema } from "./variant-schema.js";

/**
 * What must hold for something to be told. Whether the clocks and priorities it names are declared is checked by
 * `compileEscalations`, which knows the SLA.
 */
export const escalationConditionSchema: z.ZodType<EscalationCondition> = /* @__PURE__ */ (() => {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const bound = z.union([z.number(), z.string()]);
  const part: z.ZodType<EscalationCondition> = z.lazy(() => escalationConditionSchema);
  return variantSchema<EscalationCondition>({
    all: z.strictObject({ all: z.array(part) }),
    any: z.strictObject({ any: z.array(part) }),
    not: z.strictObject({ not: part }),
    is: z.strictObject({ field: fieldPathSchema, is: z.union([scalar, z.array(scalar)]) }),
    atLeast: z.strictObject({ field: fieldPathSchema, atLeast: bound }),
    atMost: z.strictObject({ field: fieldPathSchema, atMost: bound }),
    tag: z.strictObject({ tag: textSchema }),
    clock: z.strictObject({ clock: z.string(), state: z.enum(clockStandings) }),
  });
})();
