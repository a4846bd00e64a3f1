import type { Calendar } from "../calendar/calendar.js";
import { throwIssue } from "../errors/issues.js";
import type { Json } from "../json/canonical-json.js";
import type { OnCall } from "../on-call/on-call.js";
import type { CompiledSla } from "../sla/compiled-sla.js";
import type { DurationMs } from "../time/instant-input.js";
import type { StandingPredicate } from "./compile-escalation-condition.js";
import type { EscalationDefinition } from "./escalation-definition.js";

/** A signed distance from an instant; a calendar of `null` stands for the target's own. */
export type CompiledOffset =
  | { readonly unit: "wall"; readonly amount: DurationMs }
  | { readonly unit: "business"; readonly amount: DurationMs; readonly calendar: Calendar | null }
  | { readonly unit: "businessDays"; readonly amount: number; readonly calendar: Calendar | null }
  | { readonly unit: "targetPercent"; readonly amount: number };

/** When a step is due, made ready: a share of the target, or an offset from another instant. */
export type CompiledTimer =
  | { readonly percent: number }
  | { readonly base: "start" | "due" | "breach" | "pause"; readonly offset: CompiledOffset };

/** Whom to tell, made ready. */
export type CompiledAudience =
  | { readonly name: string | null }
  | { readonly onCall: OnCall; readonly layer: string | null; readonly otherwise: string | null };

/** Telling a rung again, made ready. */
export interface CompiledRepeat {
  readonly every: CompiledOffset;
  readonly count: number;
  readonly until: StandingPredicate | undefined;
}

/** One thing to be told, and what is told some time after it: a step, or a level of one round of a ladder. */
export interface CompiledRung {
  /** Id of the step or ladder. */
  readonly step: string;
  readonly level: string | null;
  readonly kind: "functional" | "hierarchical" | null;
  /** Which round of its ladder it is, from 1. */
  readonly round: number;
  /** What follows the cycle in the ids of its tellings. */
  readonly idTail: string;
  readonly audience: CompiledAudience;
  readonly payload: Json;
  readonly when: StandingPredicate | undefined;
  readonly outsideHours: "now" | "nextOpening" | "skip";
  readonly whenMissed: "lapse" | "fire";
  /** Whether it tells of the breach itself, which is never passed over. */
  readonly isBreach: boolean;
  /** How long after the rung before it; `null` for the first one of a chain. */
  readonly delay: CompiledOffset | null;
  readonly repeat: CompiledRepeat | null;
  /** What an acknowledgement does: nothing, hold it for a time, or end it. */
  readonly acknowledgement: "ignored" | "ends" | CompiledOffset;
  /** What counts from it. */
  readonly next: readonly CompiledRung[];
}

/** A rung that is due by itself, with everything that counts from it. */
export interface CompiledChain {
  readonly clock: string;
  readonly slot: string;
  readonly timer: CompiledTimer;
  readonly root: CompiledRung;
}

/** What was compiled into escalations. */
export interface CompiledEscalations {
  readonly chains: readonly CompiledChain[];
  readonly sla: CompiledSla;
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
  readonly [escalationsBrand]: CompiledEscalations;
}

/**
 * What was compiled into escalations.
 *
 * @throws A {@link SupportOpsError} with code `escalation.handleExpected` for anything else.
 */
export function compiledOf(escalations: Escalations): CompiledEscalations {
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
