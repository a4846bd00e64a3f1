/**
 * Rows of any source as tickets, by a declared map.
 *
 * @module
 */
export {
  type RowAttribute,
  type RowKind,
  type RowMap,
  type RowPath,
  rowKinds,
  type RowsPayload,
  type RowTime,
} from "./row-map.js";
export { rowsTickets } from "./rows-tickets.js";
