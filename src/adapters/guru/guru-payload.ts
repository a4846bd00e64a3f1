/** What Guru's API returned for one card. */
export interface GuruPayload {
  /** One card, extended. */
  readonly card: object;
  /** How often it was viewed, counted from the analytics events; unknown if absent. */
  readonly views?: number;
  /** How many people viewed it; unknown if absent. */
  readonly viewers?: number;
}

/** What the payload does not say for itself. */
export interface GuruOptions {
  /** Ids of people by their address, in lower case; others get a hash of it as id, which is noted. */
  readonly ownerIds?: Readonly<Record<string, string>>;
}
