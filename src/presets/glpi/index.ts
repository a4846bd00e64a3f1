/**
 * GLPI's clocks as clock definitions.
 *
 * @module
 */
export { type GlpiClockId, glpiClocks } from "./glpi-clocks.js";
export { glpiExampleSla } from "./glpi-example-sla.js";
