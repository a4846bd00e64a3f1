/**
 * ServiceNow's clocks as clock definitions.
 *
 * @module
 */
export { type ServicenowClockId, servicenowClocks } from "./servicenow-clocks.js";
export { servicenowExampleSla } from "./servicenow-example-sla.js";
export { servicenowPriorities } from "./servicenow-priorities.js";
