import * as z from "zod";
import type { ClockDefinition } from "../clock/clock-definition.js";
import { textSchema } from "./common.schema.js";
import { conditionSchema, fieldPathSchema } from "./condition.schema.js";
import { eventConditionSchema } from "./event-condition.schema.js";

/** What starts, pauses and ends a clock. */
export const clockDefinitionSchema: z.ZodType<ClockDefinition> = /* @__PURE__ */ (() =>
  z.strictObject({
    id: textSchema,
    start: eventConditionSchema,
    stop: z.exactOptional(eventConditionSchema),
    pause: z.exactOptional(conditionSchema),
    reset: z.exactOptional(eventConditionSchema),
    cancel: z.exactOptional(eventConditionSchema),
    anchor: z.exactOptional(
      z.union([z.enum(["event", "ticketCreated", "policyMatched"]), z.strictObject({ field: fieldPathSchema })]),
    ),
    recurrence: z.exactOptional(z.enum(["none", "perEvent", "sequential"])),
    reopen: z.exactOptional(z.enum(["resume", "continueWall", "newCycle", "ignore"])),
    onSolve: z.exactOptional(z.enum(["ignore", "cancel", "fulfil"])),
  }))();
