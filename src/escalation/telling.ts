import type { EpochMs } from "../time/instant-input.js";
import type { CompiledRung } from "./escalations.js";
import type { StepWindow, WindowEnd } from "./step-windows.js";

/** Why something will not be told any more. */
export type LapseReason =
  | "stopped"
  | "cancelled"
  | "resumed"
  | "retargeted"
  | "alreadyPast"
  | "outsideHours"
  | "conditionFalse"
  | "acknowledged"
  | "superseded"
  | "repeatEnded";

/** How a rung stands in one window of a cycle. */
export type Telling = {
  readonly rung: CompiledRung;
  /** Which time it is told, or of a ladder the round, from 1. */
  readonly round: number;
  /** Number of the window. */
  readonly window: number;
} & TellingState;

/** Whether something became due. */
export type TellingState =
  /** It became due; it is to be told at `at`, which lies later where it waits for business hours. */
  | { readonly status: "reached"; readonly at: EpochMs; readonly end: WindowEnd | null }
  /** It will become due at `at` if nothing happens; `null` while that cannot be said. */
  | { readonly status: "planned"; readonly at: EpochMs | null }
  /** It never became due, and at `at` it was clear that it would not. */
  | { readonly status: "lapsed"; readonly at: EpochMs; readonly reason: LapseReason };

/** A rung waiting to become due. */
export interface WaitingRung {
  readonly rung: CompiledRung;
  readonly round: number;
  /** When the rung or round before it was told or lapsed; `null` for the first one of a chain. */
  readonly baseAt: EpochMs | null;
}

/** What is known while a chain is planned in one window. */
export interface WindowScope {
  readonly window: StepWindow;
  readonly asOf: EpochMs;
  /** Instants in the window at which someone acknowledged the clock, ascending. */
  readonly acknowledgedAt: readonly EpochMs[];
}
