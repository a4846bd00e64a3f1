import type { TicketLog } from "../payload/ticket-log.js";
import type { ServicenowAccount } from "./servicenow-account.js";
import type { ServicenowActors } from "./servicenow-actors.js";
import type { ServicenowStatuses } from "./servicenow-statuses.js";

/** The log of one record while it is being written, with what every mapping needs. */
export interface ServicenowLog extends TicketLog {
  readonly account: ServicenowAccount;
  readonly actors: ServicenowActors;
  readonly statuses: ServicenowStatuses;
}
