import { sampleObject, sampleRows as sampleRowsOf, type SampleRow } from "../../../support/vendor-sample.js";

/** The rows of one of the sample files, freshly read. */
export const sampleRows = (name: string, key = name): SampleRow[] => sampleRowsOf("zendesk", `${name}.json`, key);

/** What the sample files are known to say, worked out apart from them; see test/vendors/zendesk/SOURCE.md. */
export interface SampleFacts {
  readonly id: number;
  readonly created_at: string;
  readonly as_of: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly first_public_agent_reply_at: string | null;
  readonly first_solved_at: string;
  readonly last_solved_at: string;
  readonly reopens: number;
  readonly final_status_category: string;
  readonly csat: readonly [score: string, comment: string] | null;
  readonly calendar_minutes: Readonly<Record<string, number | null>>;
  readonly business_minutes: Readonly<Record<string, number | null>>;
}

export const sampleFacts = sampleObject("zendesk", "expected.json")["tickets"] as SampleFacts[];

/** The payload of a sample ticket, with all that its account says. */
export const samplePayload = (id: number) => ({
  ticket: sampleRows("tickets").find((row) => row["id"] === id) as SampleRow,
  audits: sampleRows(`ticket_${id}_audits`, "audits"),
  satisfactionRatings: sampleRows("satisfaction_ratings"),
});

/** The account of the sample tickets. */
export const sampleAccount = () => ({ users: sampleRows("users") });

/** Policies, schedules and holidays of the sample account. */
export const samplePromises = () => ({
  policies: sampleRows("sla_policies"),
  schedules: sampleRows("schedules"),
  holidays: sampleRows("holidays"),
});
