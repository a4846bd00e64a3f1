import { idOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { TimedRow } from "../payload/timed-rows.js";
import { type KayakoActivity, objectOf } from "./kayako-activities.js";

/** Ids of teams and people by the titles and names that activities show; names are looked up and not kept. */
export interface KayakoTitles {
  /** The id of a team, or `null`. */
  teamId(title: string): string | null;
  /** The id of the one person of a name, or `null`. */
  personId(name: string): string | null;
}

function idsBy(key: string, rows: readonly PayloadRow[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const row of rows) {
    const [title, id] = [textOf(row[key]), idOf(row["id"])];
    if (title === null || id === null) continue;
    // Two of the same name: which one is meant, nobody can say.
    ids.set(title, (ids.get(title) ?? id) === id ? id : null);
  }
  return ids;
}

/** Gathers the titles and names that a payload shows together with an id. */
export function readTitles(
  row: PayloadRow,
  posts: readonly TimedRow[],
  activities: readonly KayakoActivity[],
  teams: readonly PayloadRow[],
): KayakoTitles {
  const shown = activities.flatMap(({ actions }) =>
    actions.flatMap((action) => [objectOf(action, "old"), objectOf(action, "new")]),
  );
  const people = [
    ...["assigned_agent", "requester", "creator"].map((key) => rowOf(row[key])),
    ...posts.map((post) => rowOf(post.row["creator"])),
    ...activities.map(({ actor }) => rowOf(actor)),
    ...shown,
  ];
  const teamIds = idsBy("title", [...teams, rowOf(row["assigned_team"]), ...shown]);
  const personIds = idsBy("full_name", people);
  return {
    teamId: (title) => teamIds.get(title) ?? null,
    personId: (name) => personIds.get(name) ?? null,
  };
}
