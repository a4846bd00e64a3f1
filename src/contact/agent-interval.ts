import type { EpochMs } from "../time/instant-input.js";

/** What an agent can be doing. */
export const agentStates = ["handling", "ready", "notReady", "loggedOut"] as const;

/**
 * What an agent is doing: `handling` a contact or the work after it, `ready` for one, `notReady` (logged in and not to
 * be offered any: break, meeting, training; often called aux), `loggedOut`.
 */
export type AgentState = (typeof agentStates)[number];

/** A stretch of time in which an agent was in one state. The intervals of an agent must not overlap. */
export interface AgentInterval {
  /** Tells agent intervals from other records. */
  readonly kind: "agentInterval";
  /** Id of the agent. */
  readonly agentId: string;
  /** Id of the team, or `null`. */
  readonly groupId: string | null;
  /** What the agent did. */
  readonly state: AgentState;
  /** The vendor's own word, such as `Meeting`, or `null`. */
  readonly activity: string | null;
  /** Whether the time is paid; a paid absence is `loggedOut` and paid. */
  readonly paid: boolean;
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside; `null` while it lasts. */
  readonly to: EpochMs | null;
}
