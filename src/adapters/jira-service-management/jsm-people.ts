import type { EpochMs } from "../../time/instant-input.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import { type TimedChange, valueOverTime } from "../payload/value-over-time.js";
import type { JsmHistory } from "./jsm-changelog.js";
import { fieldIdOf } from "./jsm-fields.js";
import { accountIdOf } from "./jsm-values.js";

/** What an issue says about who is who. */
export interface JsmPeople {
  /** Everyone the issue was ever assigned to. */
  readonly assignees: ReadonlySet<string>;
  /** Who the reporter was at an instant. */
  readonly reporterAt: (at: EpochMs) => string | null;
}

/** Who was assigned to an issue, and who reported it at which time. */
export function peopleOf(fields: PayloadRow, histories: readonly JsmHistory[]): JsmPeople {
  const changesOf = (field: string): readonly TimedChange[] =>
    histories.flatMap(({ at, items }) =>
      items
        .filter((item) => fieldIdOf(item) === field)
        .map((item) => ({ at, from: idOf(item["from"]), to: idOf(item["to"]) })),
    );
  const assigned = changesOf("assignee").flatMap(({ from, to }) => [from, to]);
  return {
    assignees: new Set([accountIdOf(fields["assignee"]), ...assigned].filter((id) => id !== null)),
    reporterAt: valueOverTime(changesOf("reporter"), accountIdOf(fields["reporter"])),
  };
}
