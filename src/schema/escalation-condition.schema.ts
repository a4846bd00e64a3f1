import * as z from "zod";
import { clockStandings } from "../escalation/compile-escalation-condition.js";
import type { EscalationCondition } from "../escalation/escalation-condition.js";
import { conditionVariants } from "./condition.schema.js";

/**
 * What must hold for something to be told. Whether the clocks and priorities it names are declared is checked by
 * `compileEscalations`, which knows the SLA.
 */
export const escalationConditionSchema: z.ZodType<EscalationCondition> = /* @__PURE__ */ (() =>
  conditionVariants<EscalationCondition>(
    z.lazy(() => escalationConditionSchema),
    clockStandings,
  ))();
