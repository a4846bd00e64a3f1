import { throwIssue } from "../../errors/issues.js";
import type { IssuePath } from "../../errors/issue.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** What a payload says about when its ticket was created. */
export interface CreationClues {
  /** The instant the ticket says, or `null`. */
  readonly stated: EpochMs | null;
  /** The instants of its history, in any order. */
  readonly history: readonly EpochMs[];
  /** Where the ticket says it. */
  readonly path: IssuePath;
}

/**
 * When a ticket was created: as it says, or else at the first thing that is known to have happened to it, which is
 * noted. Throws `adapter.createdAtMissing` if there is neither.
 */
export function creationInstant({ stated, history, path }: CreationClues, notes: NoteCollector): EpochMs {
  if (stated !== null) return stated;
  const [earliest] = [...history].sort((a, b) => a - b);
  if (earliest === undefined) {
    const message = "Neither the ticket nor its history says when it was created.";
    return throwIssue("adapter.createdAtMissing", path, { message });
  }
  notes.add("guessed", path.join("."), "The time of creation is that of the first thing known to have happened.");
  return earliest;
}
