/**
 * Clocks: what starts, pauses and ends the time that is counted on a ticket.
 *
 * @module
 */
export type { ClockCycleLog, Phase, PhaseReason, PhaseState } from "./clock-cycle-log.js";
export type { ClockDefinition, ClockIdOf, FieldAnchor } from "./clock-definition.js";
