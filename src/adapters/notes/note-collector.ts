import type { AdapterNote, AdapterNoteCode } from "./adapter-note.js";

/** Gathers the notes of one mapping; the order in which they come in does not show in the list. */
export interface NoteCollector {
  /** Counts one more case of a note. */
  add(code: AdapterNoteCode, path: string, message: string): void;
  /** The notes so far, ordered by path, code and message. */
  list(): readonly AdapterNote[];
}

const keyOf = ({ path, code, message }: AdapterNote): string => [path, code, message].join("\n");

/** The notes of two mappings of one payload as one list; equal notes count together. */
export function mergeNotes(...lists: readonly (readonly AdapterNote[])[]): readonly AdapterNote[] {
  const merged = new Map<string, AdapterNote>();
  for (const note of lists.flat()) {
    const { code, path, count, message } = note;
    merged.set(keyOf(note), { code, path, count: count + (merged.get(keyOf(note))?.count ?? 0), message });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
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
