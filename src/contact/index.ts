/**
 * What a contact centre records: contacts, what agents were doing, and what it cost.
 *
 * @module
 */
export { type AgentInterval, type AgentState, agentStates } from "./agent-interval.js";
export {
  type Contact,
  type ContactChannel,
  type ContactDirection,
  type ContactLeg,
  contactChannels,
  contactDirections,
} from "./contact.js";
export { type ContactStanding, contactAt } from "./contact-at.js";
export { type HandleTime, handleTimeAt } from "./handle-time.js";
export type { OperatingCost } from "./operating-cost.js";
