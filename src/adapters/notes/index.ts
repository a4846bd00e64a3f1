/**
 * What adapters say about the payloads they map.
 *
 * @module
 */
export { type AdapterNote, type AdapterNoteCode, type AdapterResult, adapterNoteCodes } from "./adapter-note.js";
