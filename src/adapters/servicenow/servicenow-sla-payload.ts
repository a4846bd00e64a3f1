/** What an instance promises and when it works, as rows of the Table API; anything is accepted and checked. */
export interface ServicenowSlaPayload {
  /** The rows of `contract_sla`. */
  readonly contractSlas?: unknown;
  /** The rows of `cmn_schedule`, child schedules with holidays among them. */
  readonly schedules?: unknown;
  /** The rows of `cmn_schedule_span`. */
  readonly spans?: unknown;
}

/** What a payload cannot say by itself. */
export interface ServicenowSlaOptions {
  /** IANA zones of names that are none, such as `{ "Eastern": "America/New_York" }`. */
  readonly zones?: Readonly<Record<string, string>>;
  /** IANA zone of schedules that name none and so follow whoever looks at them. */
  readonly timeZone?: string;
  /** The table the promises are for, `incident` if absent: it decides what states mean. */
  readonly table?: string;
  /** The columns that `servicenowTicket` keeps; conditions on others cannot be said. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What priorities are called, as for `servicenowTicket`. */
  readonly priorities?: Readonly<Record<string, string>>;
  /** The values of `hold_reason`; `["1", "3", "4", "5"]`, those that ServiceNow comes with, if absent. */
  readonly holdReasons?: readonly string[];
}
