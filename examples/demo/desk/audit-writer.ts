import { type EpochMs, toIso } from "supportops/time";
import { programId } from "./desk-account.js";

/** A row of an audit's `events`, in Zendesk's shape. */
export type AuditEvent = Readonly<Record<string, unknown>>;

/** A row of `GET /api/v2/tickets/{id}/audits`. */
export interface AuditRow {
  readonly id: number;
  readonly ticket_id: number;
  readonly created_at: string;
  readonly author_id: number;
  readonly via: { readonly channel: string; readonly source: { readonly rel: string | null } };
  readonly events: readonly AuditEvent[];
}

/** What a ticket is now, under Zendesk's names. */
export interface TicketFields {
  status: string;
  priority: string;
  group_id: number | null;
  assignee_id: number | null;
  tags: readonly string[];
  satisfaction_score: string;
}

type FieldValue = TicketFields[keyof TicketFields];

/** One ticket and its audits while its story is told. */
export interface AuditWriter {
  /** What the ticket is at this point of the story. */
  readonly fields: Readonly<TicketFields>;
  /** Whether the story has come to its end: later audits are not written. */
  readonly isOver: (at: EpochMs) => boolean;
  /** Adds an audit with a change of fields, rows of other types, or both. */
  readonly write: (at: EpochMs, authorId: number, audit: AuditDraft) => void;
  /** The audits so far. */
  readonly audits: readonly AuditRow[];
}

/** What happens in one audit. */
export interface AuditDraft {
  readonly changes?: Partial<TicketFields>;
  readonly events?: readonly AuditEvent[];
  /** `rule` for triggers and automations. */
  readonly channel?: string;
  readonly rel?: string;
}

/** A public or internal comment. Bodies say nothing: the importer does not read them. */
export function comment(authorId: number, visibility: "public" | "internal"): AuditEvent {
  return { type: "Comment", author_id: authorId, public: visibility === "public", body: "..." };
}

/**
 * Starts the audits of a ticket. The first one creates it, with `fields` as they are; each later one tells what changed
 * with the value before, as Zendesk does.
 *
 * @param endAt - What would happen later has not happened yet.
 */
export function startAudits(ticketId: number, fields: TicketFields, endAt: EpochMs): AuditWriter {
  const current: TicketFields = { ...fields };
  const audits: AuditRow[] = [];
  return {
    fields: current,
    audits,
    isOver: (at) => at > endAt,
    write(at, authorId, { changes = {}, events = [], channel = "web", rel }) {
      if (at > endAt) return;
      const fieldEvents =
        audits.length === 0
          ? (Object.entries(current) as [string, FieldValue][]).map(([field_name, value]) => ({
              type: "Create",
              field_name,
              value: told(value),
            }))
          : changeEvents(current, changes);
      Object.assign(current, changes);
      const id = ticketId * 1000 + audits.length;
      const rows = [...events, ...fieldEvents].map((row, place) => ({ id: id * 100 + place, ...row }));
      const source = { rel: rel ?? (authorId === programId && channel === "rule" ? "automation" : null) };
      audits.push({
        id,
        ticket_id: ticketId,
        created_at: toIso(at),
        author_id: authorId,
        via: { channel, source },
        events: rows,
      });
    },
  };
}

function changeEvents(current: Readonly<TicketFields>, changes: Partial<TicketFields>): AuditEvent[] {
  return (Object.keys(changes) as (keyof TicketFields)[])
    .filter((field_name) => told(current[field_name]) !== told(changes[field_name]))
    .map((field_name) => ({
      type: "Change",
      field_name,
      previous_value: told(current[field_name]),
      value: told(changes[field_name]),
    }));
}

/** Zendesk tells ids in audits as text, and tags as words with spaces in between. */
function told(value: FieldValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? value.join(" ") : String(value);
}
