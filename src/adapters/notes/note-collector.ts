import type { AdapterNote, AdapterNoteCode } from "./adapter-note.js";

/** Gathers the notes of one mapping; the order in which they come in does not show in the list. */
export interface NoteCollector {
  /** Counts one more case of a note. */
  add(code: AdapterNoteCode, path: string, message: string): void;
  /** The notes so far, ordered by path, code and message. */
  list(): readonly AdapterNote[];
}

/** A collector without notes. */
export function collectNotes(): NoteCollector {
  const notes = new Map<string, AdapterNote>();
  return {
    add(code, path, message) {
      const key = [path, code, message].join("\n");
      notes.set(key, { code, path, count: (notes.get(key)?.count ?? 0) + 1, message });
    },
    list: () => [...notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note),
  };
}
