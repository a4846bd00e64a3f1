import { throwIssue } from "../errors/issues.js";
import type { CompiledSla } from "./compiled-sla.js";
import type { SlaDefinition } from "./sla-definition.js";

/** Marks a compiled SLA, also one of another copy of the package, and holds what was compiled. */
export const slaBrand: unique symbol = Symbol.for("supportops.sla");

/**
 * A compiled SLA definition, made by `compileSla`. It cannot be cloned or sent to another thread: send the definition.
 */
export interface Sla<ClockId extends string = string> {
  /** The definition it was compiled from. */
  readonly definition: SlaDefinition<ClockId>;
  /** Hash of the definition; a result stored with another one may no longer be right. */
  readonly fingerprint: string;
  /** @internal What was compiled. */
  readonly [slaBrand]: CompiledSla;
}

/**
 * What was compiled into an SLA.
 *
 * @throws A {@link SupportOpsError} with code `sla.handleExpected` for anything but a compiled SLA.
 */
export function compiledOf(sla: Sla): CompiledSla {
  if (typeof sla === "object" && (sla as Sla | null) !== null && slaBrand in sla) return sla[slaBrand];
  const message = "Expected an SLA made by compileSla.";
  return throwIssue("sla.handleExpected", ["sla"], { message, expected: "Sla", received: sla });
}
