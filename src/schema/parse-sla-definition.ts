import { type Result, resultOf } from "../errors/result.js";
import type { SlaDefinition } from "../sla/sla-definition.js";
import { parseWith } from "./parse-with.js";
import { slaDefinitionSchema } from "./sla-definition.schema.js";

/**
 * Reads an SLA definition from outside, such as one that people edit. It says the same as `compileSla` about shapes and
 * values; whether the parts fit together (ids that are declared, targets that can be met) is said by `compileSla` alone.
 *
 * @param input - Anything.
 * @returns The definition, as plain data.
 * @throws A {@link SupportOpsError} with every fault: codes `input.*`, `time.*`, `calendar.*` and `condition.*`.
 * @example
 * ```ts
 * const definition = { clocks: [{ id: "resolution", start: { event: "created" } }], policies: [] };
 * parseSlaDefinition(definition); // => definition
 * parseSlaDefinition({ ...definition, clocks: [{ id: "resolution", start: { evnet: "created" } }] }); // throws input.variant
 * ```
 */
export function parseSlaDefinition(input: unknown): SlaDefinition {
  return parseWith(slaDefinitionSchema, input);
}

/**
 * Reads an SLA definition as {@link parseSlaDefinition} does and returns its faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseSlaDefinition({ clocks: [] });
 * result.ok ? [] : result.error.issues.map(({ code, path }) => [code, ...path]); // => [["input.required", "policies"]]
 * ```
 */
export function safeParseSlaDefinition(input: unknown): Result<SlaDefinition> {
  return resultOf(() => parseSlaDefinition(input));
}
