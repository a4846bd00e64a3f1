/** One ticket as rows of warehouse tables in Fivetran's shape; cells can be texts, numbers or booleans. */
export interface ZendeskTableTicketPayload {
  /** Its row of `ticket`. */
  readonly ticket: unknown;
  /** Its rows of `ticket_comment`, in any order. */
  readonly comments?: unknown;
  /** Its rows of `ticket_field_history`. */
  readonly fieldHistory?: unknown;
  /** Its rows of `ticket_schedule`. */
  readonly ticketSchedules?: unknown;
}

/** An account's hours as rows of warehouse tables in Fivetran's shape. */
export interface ZendeskTableHoursPayload {
  /** The rows of `schedule`, one for each interval of a week. */
  readonly schedules?: unknown;
  /** The rows of `schedule_holiday`. */
  readonly holidays?: unknown;
}
