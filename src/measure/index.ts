/**
 * Cycles of clocks cut by calendars: business and wall time, and the intervals they are made of.
 *
 * @module
 */
export { type CalendarInForce, type CycleMeasure, type MeasuredInterval, measureCycle } from "./measure-cycle.js";
