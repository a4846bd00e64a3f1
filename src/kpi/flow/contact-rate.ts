import { checkNumber, checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { poissonRateInterval } from "../../stats/poisson-rate-interval.js";
import type { CivilDate } from "../../time/civil-date.js";
import { type CountState, countAccumulator } from "../accumulators/count-accumulator.js";
import type { Kpi, KpiContext, KpiInput, KpiResult } from "../kpi.js";

/** Out of how many. */
export interface ContactRateOptions {
  /** Active customers, or orders, above 0: one number for every period, or one for each, by the period's first date. */
  readonly customers: number | Readonly<Record<CivilDate, number>>;
}

/**
 * How many tickets come for each active customer, or order, in the period of their creation. The customers are yours to
 * know, and are the same for every group, so that the groups' rates add up to the whole. A period they are not known of
 * has no rate. The Poisson interval holds for contacts that come singly.
 *
 * - Population: tickets created.
 * - Formula: created / active customers.
 * - Elsewhere: "contact rate", "tickets per user", "contacts per order".
 *
 * @param options - The customers; part of the definition, so that reports with other numbers do not merge.
 * @throws A {@link SupportOpsError} with `input.*`, or `kpi.optionInvalid` for a number that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = contactRate({ customers: { "2026-03-01": 50 } });
 * const period = { every: "month", from: "2026-03-01", to: "2026-04-01" } as const;
 * const report = createReport({ kpis: [kpi], period, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * for (const id of ["1", "2", "3"]) report.add(ticket(id, "2026-03-02T08:00:00Z").build());
 * report.rows()[0]?.value; // => 0.06
 * ```
 */
export function contactRate({ customers }: ContactRateOptions): Kpi<KpiInput, CountState> {
  checkCustomers(customers);
  return {
    id: "contactRate",
    unit: "perCustomer",
    definition: { customers },
    needs: [],
    observe: ({ ticket }) => [{ at: ticket.createdAt }],
    start(context, from) {
      const counted = countAccumulator("contactRate", context, from);
      return { ...counted, result: () => perCustomer(counted.result(), customersOf(customers, context)) };
    },
  };
}

function customersOf(customers: ContactRateOptions["customers"], { period }: KpiContext): number | null {
  if (typeof customers === "number") return customers;
  return period === null ? null : (customers[period.date] ?? null);
}

function perCustomer(counted: KpiResult, customers: number | null): KpiResult {
  const known = counted.value === null ? null : customers;
  const { value, low, high, level } = poissonRateInterval({ count: counted.n, exposure: known ?? 0 });
  return {
    ...counted,
    unit: "perCustomer",
    value,
    reason: value === null ? "noData" : null,
    interval: value === null ? null : { low, high, level },
    reliable: value !== null && counted.n >= 10,
    figures: { customers: known },
  };
}

function checkCustomers(customers: unknown): void {
  const issues: Issues = [];
  const checkOne = (value: unknown, path: IssuePath): void => {
    const number = checkNumber(value, path, issues);
    if (number === undefined || number > 0) return;
    addIssue(issues, "kpi.optionInvalid", path, {
      message: "A number of customers must lie above 0.",
      received: value,
    });
  };
  if (typeof customers !== "object") checkOne(customers, ["customers"]);
  else
    for (const [date, number] of Object.entries(checkRecord(customers, ["customers"], issues) ?? {}))
      checkOne(number, ["customers", date]);
  throwIssues(issues);
}
