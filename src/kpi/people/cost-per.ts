import { checkText, checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { Kpi } from "../kpi.js";
import { lastSolveOf } from "../flow/last-solve.js";
import { ledgerAccumulator, type LedgerObservation, type LedgerState } from "../accumulators/ledger-accumulator.js";
import type { SupportRecord } from "../support-record.js";
import type { TicketFacts } from "../ticket-facts.js";

/** What a cost is divided by. */
export interface CostPerOptions {
  /** `contact` answered, `ticket` created, or `resolution`: a ticket that stays solved as of the report. */
  readonly per: "contact" | "ticket" | "resolution";
  /** ISO 4217 code; costs in other currencies are left out as `otherCurrency`. */
  readonly currency: string;
}

/**
 * Cost per contact, ticket or resolution, in the currency's smallest unit: the operating costs of a period over what was
 * answered, created or solved for good in it. Per resolution is the best of the three: contacts that come back make it
 * dearer. Add costs, and tickets or contacts, to one report, grouped by the same ids. Left out, by reason:
 * `otherCurrency`, `invalidAmount`.
 *
 * - Population: operating costs in the currency; contacts answered, tickets created, or tickets solved as of the
 *   report.
 * - Formula: sum of the costs / number of these.
 * - Elsewhere: –
 *
 * @param options - What the cost is divided by, and in which currency.
 * @throws A {@link SupportOpsError} with codes `input.*` for faulty options.
 * @example
 * ```ts
 * costPer({ per: "resolution", currency: "EUR" }).id; // => "costPer:resolution:EUR"
 * ```
 */
export function costPer({ per, currency }: CostPerOptions): Kpi<LedgerObservation, LedgerState> {
  const issues: Issues = [];
  checkWord(per, ["per"], issues, ["contact", "ticket", "resolution"]);
  checkText(currency, ["currency"], issues);
  throwIssues(issues);
  const id = `costPer:${per}:${currency}`;
  return {
    id,
    unit: "minorUnits",
    needs: [],
    observe: (facts) => observeTicket(facts, per),
    observeRecord(record, asOf) {
      if (record.kind === "operatingCost") return observeCost(record, asOf, currency);
      return per === "contact" && record.kind === "contact" ? observeContact(record, asOf) : [];
    },
    start: (context, from) => ledgerAccumulator({ kpi: id, unit: "minorUnits" }, context, from),
  };
}

const one = { numerator: 0, denominator: 1 };

function observeTicket(facts: TicketFacts, per: CostPerOptions["per"]): readonly LedgerObservation[] {
  if (per === "ticket") return [{ at: facts.ticket.createdAt, ...one }];
  if (per === "contact") return [];
  const until = lastSolveOf(facts);
  return until === null ? [] : [{ at: until, ...one }];
}

function observeContact(contact: SupportRecord & { kind: "contact" }, asOf: EpochMs): readonly LedgerObservation[] {
  const { answeredAt } = contact;
  return answeredAt === null || answeredAt > asOf ? [] : [{ at: answeredAt, ...one }];
}

function observeCost(
  { at, amountMinor, currency: own }: SupportRecord & { kind: "operatingCost" },
  asOf: EpochMs,
  currency: string,
): readonly LedgerObservation[] {
  if (at > asOf) return [];
  const leaveOut = (excluded: string) => [{ at, numerator: 0, denominator: 0, excluded }];
  if (own !== currency) return leaveOut("otherCurrency");
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) return leaveOut("invalidAmount");
  return [{ at, numerator: amountMinor, denominator: 0 }];
}
