/** What an account promises and when it works, as the Zendesk API returns it; anything is accepted and checked. */
export interface ZendeskSlaPayload {
  /** The rows of `GET /api/v2/slas/policies`. */
  readonly policies?: unknown;
  /** The rows of `GET /api/v2/group_slas/policies`. */
  readonly groupPolicies?: unknown;
  /** The rows of `GET /api/v2/business_hours/schedules`. */
  readonly schedules?: unknown;
  /**
   * The rows of `GET /api/v2/business_hours/schedules/{id}/holidays`: by schedule id, or one list, whose rows count for
   * every schedule unless a `schedule_id` was put into them.
   */
  readonly holidays?: unknown;
}

/** What a payload cannot say by itself. */
export interface ZendeskSlaOptions {
  /** IANA zones of names that Rails does not know, or other zones than its own for names that it does. */
  readonly zones?: Readonly<Record<string, string>>;
  /** The fields that `zendeskTicket` keeps; filters on other fields cannot be said. */
  readonly fields?: Readonly<Record<string, string>>;
}
