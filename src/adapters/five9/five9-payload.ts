/** The rows of a Five9 Call Log, read by column name. */
export interface Five9Payload {
  /** One object for each row, with the report's column names as keys and the cells as texts. */
  readonly rows: readonly object[];
}

/** What the report does not say for itself. */
export interface Five9Options {
  /** IANA zone the report was run in: its times state none. */
  readonly timeZone: string;
  /**
   * Ids of agents by the value of the column `AGENT`, which is an address. Agents that are missing get a hash of it as id,
   * which is noted.
   */
  readonly agentIds?: Readonly<Record<string, string>>;
  /** The column that carries the ticket's id, if the report has one. */
  readonly ticketIdColumn?: string;
  /** Whether `TALK TIME` includes `HOLD TIME`; without it, what fits `CALL TIME` in most rows, which is noted. */
  readonly talkTime?: "excludesHold" | "includesHold";
}
