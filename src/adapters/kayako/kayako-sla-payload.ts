/** What an account promises and when it works, as the Kayako API returns it; anything is accepted and checked. */
export interface KayakoSlaPayload {
  /** The rows of `GET /api/v1/slas.json`. */
  readonly slas?: unknown;
  /** The rows of `GET /api/v1/businesshours.json`. */
  readonly businessHours?: unknown;
}

/** What a payload cannot say by itself. */
export interface KayakoSlaOptions {
  /** IANA zone of the account: business hours do not name theirs. Without it, targets in business hours are left out. */
  readonly timeZone?: string;
  /** What priorities are called, as for `kayakoTicket`. */
  readonly priorities?: Readonly<Record<string, string>>;
}
