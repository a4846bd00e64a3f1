import { type Result, resultOf } from "../errors/result.js";
import type { EscalationDefinition } from "../escalation/escalation-definition.js";
import { escalationDefinitionSchema } from "./escalation-definition.schema.js";
import { parseWith } from "./parse-with.js";

/**
 * Reads escalations from outside. It says the same as `compileEscalations` about shapes and values; whether the parts fit
 * together, and fit the SLA, is said by `compileEscalations` alone.
 *
 * @param input - Anything.
 * @returns The definition, as plain data.
 * @throws A {@link SupportOpsError} with every fault: codes `input.*`, `time.*`, `condition.*` and `escalation.*`.
 * @example
 * ```ts
 * const definition = { steps: [{ id: "warn", clock: "firstReply", timer: { percent: 75 } }] };
 * parseEscalationDefinition(definition); // => definition
 * parseEscalationDefinition({ steps: [{ id: "warn", clock: "firstReply", timer: { percnt: 75 } }] }); // throws input.variant
 * ```
 */
export function parseEscalationDefinition(input: unknown): EscalationDefinition {
  return parseWith(escalationDefinitionSchema, input);
}

/**
 * Reads escalations as {@link parseEscalationDefinition} does and returns their faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseEscalationDefinition({});
 * result.ok ? [] : result.error.issues.map(({ code, path }) => [code, ...path]); // => [["input.required", "steps"]]
 * ```
 */
export function safeParseEscalationDefinition(input: unknown): Result<EscalationDefinition> {
  return resultOf(() => parseEscalationDefinition(input));
}
