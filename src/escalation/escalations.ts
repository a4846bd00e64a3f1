import type { Predicate } from "../condition/predicate.js";
import { throwIssue } from "../errors/issues.js";
import type { Json } from "../json/canonical-json.js";
import type { CompiledSla } from "../sla/compiled-sla.js";
import type { DurationMs } from "../time/instant-input.js";
import type { EscalationDefinition } from "./escalation-definition.js";

/** When a step is due, made ready: a share of the target, or a signed offset from another instant. */
export type CompiledTimer =
  | { readonly percent: number }
  | { readonly base: "start" | "due" | "breach"; readonly offsetMs: DurationMs; readonly hours: "wall" | "business" };

/** A step made ready to be planned. */
export interface CompiledStep {
  readonly id: string;
  readonly clock: string;
  readonly slot: string;
  readonly timer: CompiledTimer;
  readonly when: Predicate | undefined;
  readonly outsideHours: "now" | "nextOpening" | "skip";
  /** Always `fire` for a breach. */
  readonly whenMissed: "lapse" | "fire";
  readonly audience: string | null;
  readonly payload: Json;
}

/** Marks compiled escalations, also those of another copy of the package, and holds what was compiled. */
export const escalationsBrand: unique symbol = Symbol.for("supportops.escalations");

/** Compiled escalations, made by `compileEscalations`. They cannot be cloned: send the definition. */
export interface Escalations {
  /** The definition they were compiled from. */
  readonly definition: EscalationDefinition;
  /** Hash of the definition. */
  readonly fingerprint: string;
  /** @internal What was compiled. */
  readonly [escalationsBrand]: { readonly steps: readonly CompiledStep[]; readonly sla: CompiledSla };
}

/**
 * What was compiled into escalations.
 *
 * @throws A {@link SupportOpsError} with code `escalation.handleExpected` for anything else.
 */
export function compiledOf(escalations: Escalations): Escalations[typeof escalationsBrand] {
  if (
    typeof escalations === "object" &&
    (escalations as Escalations | null) !== null &&
    escalationsBrand in escalations
  ) {
    return escalations[escalationsBrand];
  }
  const message = "Expected escalations made by compileEscalations.";
  return throwIssue("escalation.handleExpected", ["escalations"], { message, received: escalations });
}
