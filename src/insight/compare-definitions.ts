import type { Article } from "../article/article.js";
import type { Contact } from "../contact/contact.js";
import { throwIssue } from "../errors/issues.js";
import { canonicalJson } from "../json/canonical-json.js";
import type { Kpi } from "../kpi/kpi.js";
import { createReport } from "../kpi/report.js";
import type { ReportDefinition, ReportRow } from "../kpi/report-definition.js";
import type { QualityReview } from "../survey/quality-review.js";
import type { SurveyResponse } from "../survey/survey-response.js";
import type { Ticket } from "../ticket/ticket.js";
import { contributionOf } from "./ticket-states.js";

/** What both definitions are counted with. */
export type DefinitionComparisonOptions = Omit<ReportDefinition, "kpis">;

/** Two figures of the same group and period. */
export interface DefinitionComparison {
  /** The first definition's row. */
  readonly first: ReportRow;
  /** The second definition's row. */
  readonly second: ReportRow;
  /** Second less first, in their unit; `null` where one has no value. */
  readonly difference: number | null;
}

/** A ticket, or another record with an id: a contact, a survey response, a review or an article. */
export type IdentifiedInput = Ticket | Contact | SurveyResponse | QualityReview | Article;

/** A ticket or other record that the two definitions see differently. */
export interface DifferingTicket {
  /** Its id; of a contact or other record, that of the record. */
  readonly ticketId: string;
  /** Whether it counts, or is left out by reason, under the first one. */
  readonly first: boolean;
  /** The same under the second one. */
  readonly second: boolean;
}

/** What {@link compareDefinitions} found. */
export interface ComparedDefinitions {
  /** The rows side by side. */
  readonly rows: readonly DefinitionComparison[];
  /** The tickets that contribute differently, in their order. */
  readonly tickets: readonly DifferingTicket[];
}

/**
 * Two definitions of the same figure on the same tickets: both numbers, and the tickets that explain the difference.
 * Why does our report say another number than the help desk does? Contacts can be compared in the same way, such as under
 * two forms of a service level.
 *
 * @param tickets - The tickets, or contacts and other records with an id, each once.
 * @param kpis - The two definitions, of one unit.
 * @param options - Groups, periods, population and context of both.
 * @returns The rows side by side, and the tickets that contribute differently, in their order.
 * @throws A {@link SupportOpsError} with code `insight.optionInvalid` for definitions of different units, and what
 * `createReport` throws.
 * @example
 * ```ts
 * import { firstResolutionTime, fullResolutionTime } from "supportops/kpi";
 * import { ticket } from "supportops/testing";
 *
 * const opened = ticket("1", "2026-03-27T08:00:00Z").status("2026-03-27T09:00:00Z", "solved");
 * const reopened = ticket("2", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T10:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T14:00:00Z", "solved");
 * const { rows, tickets } = compareDefinitions(
 *   [opened.build(), reopened.build()],
 *   [firstResolutionTime(), fullResolutionTime()],
 *   { context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } },
 * );
 * rows.map(({ first, second }) => [first.value, second.value]); // => [[5_400_000, 12_600_000]]
 * tickets.map(({ ticketId }) => ticketId); // => ["2"]
 * ```
 */
export function compareDefinitions(
  tickets: readonly IdentifiedInput[],
  [first, second]: readonly [Kpi, Kpi],
  options: DefinitionComparisonOptions,
): ComparedDefinitions {
  if (first.unit !== second.unit) {
    const message = "Only figures of one unit can be compared.";
    throwIssue("insight.optionInvalid", ["kpis"], { message, expected: first.unit, received: second.unit });
  }
  const rowsOf = (kpi: Kpi): readonly ReportRow[] => {
    const report = createReport({ ...options, kpis: [kpi] });
    for (const ticket of tickets) report.add(ticket);
    return report.rows();
  };
  return {
    rows: pairRows(rowsOf(first), rowsOf(second)),
    tickets: tickets.flatMap((ticket): readonly DifferingTicket[] => {
      const texts = [contributionOf(ticket, first, options), contributionOf(ticket, second, options)];
      if (texts[0] === texts[1]) return [];
      return [{ ticketId: ticket.id, first: texts[0] !== "[]", second: texts[1] !== "[]" }];
    }),
  };
}

/** Rows of the same group and period; one that only one definition has is left out. */
function pairRows(first: readonly ReportRow[], second: readonly ReportRow[]): readonly DefinitionComparison[] {
  const placeOf = ({ by, period }: ReportRow): string => canonicalJson([by, period?.from ?? null]);
  const others = new Map(second.map((row) => [placeOf(row), row]));
  return first.flatMap((row) => {
    const other = others.get(placeOf(row));
    if (other === undefined) return [];
    const difference = row.value === null || other.value === null ? null : other.value - row.value;
    return [{ first: row, second: other, difference }];
  });
}
