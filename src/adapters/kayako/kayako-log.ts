import type { TicketLog } from "../payload/ticket-log.js";
import type { KayakoAccount } from "./kayako-account.js";
import type { KayakoActors } from "./kayako-actors.js";
import type { KayakoStatuses } from "./kayako-statuses.js";
import type { KayakoTitles } from "./kayako-titles.js";

/** The log of one case while it is being written, with what every mapping needs. */
export interface KayakoLog extends TicketLog {
  readonly account: KayakoAccount;
  readonly actors: KayakoActors;
  readonly statuses: KayakoStatuses;
  readonly titles: KayakoTitles;
  /** Whether the case was merged into another one. */
  readonly isMerged: boolean;
}
