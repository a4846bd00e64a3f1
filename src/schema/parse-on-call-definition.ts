import { type Result, resultOf } from "../errors/result.js";
import type { OnCallDefinition } from "../on-call/on-call-definition.js";
import { onCallDefinitionSchema } from "./on-call-definition.schema.js";
import { parseWith } from "./parse-with.js";

/**
 * Reads an on-call schedule from outside. It says the same as `compileOnCall` about shapes and values; whether the parts
 * fit together is said by `compileOnCall` alone.
 *
 * @param input - Anything.
 * @returns The definition, as plain data.
 * @throws A {@link SupportOpsError} with every fault: codes `input.*`, `time.*` and `calendar.*`.
 * @example
 * ```ts
 * const layer = { id: "first", people: ["ada"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } };
 * parseOnCallDefinition({ timeZone: "UTC", layers: [layer] }).layers.length; // => 1
 * parseOnCallDefinition({ timeZone: "Mars/Olympus", layers: [layer] }); // throws time.zoneUnknown
 * ```
 */
export function parseOnCallDefinition(input: unknown): OnCallDefinition {
  return parseWith(onCallDefinitionSchema, input);
}

/**
 * Reads an on-call schedule as {@link parseOnCallDefinition} does and returns its faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseOnCallDefinition({ timeZone: "UTC" });
 * result.ok ? [] : result.error.issues.map(({ code, path }) => [code, ...path]); // => [["input.required", "layers"]]
 * ```
 */
export function safeParseOnCallDefinition(input: unknown): Result<OnCallDefinition> {
  return resultOf(() => parseOnCallDefinition(input));
}
