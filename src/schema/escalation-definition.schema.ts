import * as z from "zod";
import { checkAmount } from "../escalation/check-offset.js";
import { checkCount, checkJson } from "../escalation/compile-rules.js";
import type {
  EscalationDefinition,
  EscalationStep,
  LadderLevel,
  StepOffset,
  StepTimer,
} from "../escalation/escalation-definition.js";
import { textSchema } from "./common.schema.js";
import { escalationConditionSchema } from "./escalation-condition.schema.js";
import { leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

const offsetJson = {
  description:
    "Integer milliseconds, ISO 8601 hours, minutes and seconds, or parts; business days; a share of the target.",
  anyOf: [
    { type: "integer", minimum: 0 },
    { type: "string", pattern: "^[+]?PT" },
    { type: "object", minProperties: 1 },
  ],
};

const offsetHours = () => ({
  hours: z.exactOptional(z.enum(["wall", "business"])),
  calendar: z.exactOptional(z.string()),
});

const countSchema = (most: number): z.ZodType<number> =>
  leafSchema<number>((value, path, issues) => checkCount(value, most, path, issues), {
    type: "integer",
    minimum: 1,
    maximum: most,
  });

/** The parts that steps and ladders share. */
const sharedParts = () => {
  const offset = leafSchema<StepOffset>(checkAmount, offsetJson);
  const timer = variantSchema<StepTimer>({
    percent: z.strictObject({ percent: z.number().gt(0) }),
    base: z.strictObject({
      base: z.enum(["start", "due", "breach", "pause", "previous"]),
      after: z.exactOptional(offset),
      before: z.exactOptional(offset),
      ...offsetHours(),
    }),
  });
  const onCall = z.strictObject({
    onCall: z.string(),
    layer: z.exactOptional(textSchema),
    otherwise: z.exactOptional(textSchema),
  });
  const telling = {
    audience: z.exactOptional(z.union([textSchema, onCall])) as z.ZodExactOptional<
      z.ZodType<NonNullable<EscalationStep["audience"]>>
    >,
    payload: z.exactOptional(
      leafSchema<NonNullable<LadderLevel["payload"]>>(checkJson, { description: "Plain JSON." }),
    ),
  };
  const rules = {
    id: textSchema,
    clock: z.string(),
    slot: z.exactOptional(textSchema),
    timer,
    when: z.exactOptional(escalationConditionSchema),
    outsideHours: z.exactOptional(z.enum(["now", "nextOpening", "skip"])),
    whenMissed: z.exactOptional(z.enum(["lapse", "fire"])),
  };
  return { offset, telling, rules };
};

/**
 * Everything that is to be told. Whether the clocks, calendars and on-call schedules it names exist, and whether timers
 * make sense, is checked by `compileEscalations`, which knows the SLA.
 */
export const escalationDefinitionSchema: z.ZodType<EscalationDefinition> = /* @__PURE__ */ (() => {
  const { offset, telling, rules } = sharedParts();
  const step = z.strictObject({
    ...rules,
    ...telling,
    repeat: z.exactOptional(
      z.strictObject({
        every: offset,
        ...offsetHours(),
        count: countSchema(999),
        until: z.exactOptional(escalationConditionSchema),
      }),
    ),
  });
  const level = z.strictObject({
    id: textSchema,
    kind: z.enum(["functional", "hierarchical"]),
    after: z.exactOptional(offset),
    ...offsetHours(),
    ...telling,
  });
  const ladder = z.strictObject({
    ...rules,
    levels: z.array(level),
    acknowledgement: z.exactOptional(z.strictObject({ timeout: offset, ...offsetHours() })),
    repeat: z.exactOptional(z.strictObject({ after: offset, ...offsetHours(), count: countSchema(9) })),
  });
  return z.strictObject({
    schemaVersion: z.exactOptional(z.literal(1)),
    id: z.exactOptional(textSchema),
    edition: z.exactOptional(textSchema),
    steps: z.array(step),
    ladders: z.exactOptional(z.array(ladder)),
  });
})();
