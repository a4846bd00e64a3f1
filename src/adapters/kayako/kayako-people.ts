import type { EpochMs } from "../../time/instant-input.js";
import { idOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TimedRow } from "../payload/timed-rows.js";
import { type TimedChange, valueOverTime } from "../payload/value-over-time.js";
import { type KayakoActivity, objectOf, wordOf } from "./kayako-activities.js";
import { roleOfType } from "./kayako-role-types.js";

/** What a case says about who is who. */
export interface KayakoPeople {
  /** Ids of users who wrote through the API alone. */
  readonly programs: ReadonlySet<string>;
  /** The id of the requester at an instant. */
  readonly requesterAt: (at: EpochMs) => string | null;
}

/** Users with an agent's role who wrote through the API and in no other way: those are programs, as far as it shows. */
function programsOf(posts: readonly TimedRow[]): ReadonlySet<string> {
  const sources = new Map<string, Set<unknown>>();
  for (const { row } of posts) {
    const creator = rowOf(row["creator"]);
    const id = idOf(creator["id"]);
    if (id === null || roleOfType(creator) !== "agent") continue;
    sources.set(id, (sources.get(id) ?? new Set()).add(row["source"]));
  }
  return new Set([...sources].filter(([, used]) => used.size === 1 && used.has("API")).map(([id]) => id));
}

function requesterChanges(activities: readonly KayakoActivity[]): readonly TimedChange[] {
  return activities.flatMap(({ at, actions }) =>
    actions
      .filter(({ attribute }) => attribute === "requester")
      .map((action) => ({
        at,
        from: idOf(objectOf(action, "old")["id"]) ?? wordOf(action, "old"),
        to: idOf(objectOf(action, "new")["id"]) ?? wordOf(action, "new"),
      })),
  );
}

/** Who wrote to a case as a program, and who its requester was at which time. */
export function peopleOf(
  row: PayloadRow,
  posts: readonly TimedRow[],
  activities: readonly KayakoActivity[],
): KayakoPeople {
  const today = idOf(rowOf(row["requester"])["id"]);
  return { programs: programsOf(posts), requesterAt: valueOverTime(requesterChanges(activities), today) };
}
