import type { TicketLog } from "../payload/ticket-log.js";
import type { JsmAccount } from "./jsm-account.js";
import type { JsmActors } from "./jsm-actors.js";
import type { JsmStatuses } from "./jsm-statuses.js";

/** The log of one request while it is being written, with what every mapping needs. */
export interface JsmLog extends TicketLog {
  readonly account: JsmAccount;
  readonly actors: JsmActors;
  readonly statuses: JsmStatuses;
  /** Id of the field that holds the team, or `null`. */
  readonly groupField: string | null;
}
