/**
 * Rows of any source as tickets, by a declared map.
 *
 * @module
 */
export {
  type RowActorMap,
  type RowAttribute,
  type RowKind,
  type RowKindMap,
  type RowMap,
  type RowPath,
  rowKinds,
  type RowsPayload,
  type RowSurveyMap,
  type RowTime,
} from "./row-map.js";
export { rowsTickets } from "./rows-tickets.js";
