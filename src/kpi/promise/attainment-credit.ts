import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Kpi, KpiInput, KpiInterval } from "../kpi.js";
import { checkCreditTiers, type CreditTier, creditOf } from "./service-credit.js";

/** What a contract gives back, and for the lack of what. */
export interface AttainmentCreditOptions<Input extends KpiInput, State> {
  /** The attainment: any KPI that is a share, such as `slaAttainment({ clock: "firstReply" })`. */
  readonly of: Kpi<Input, State>;
  /** The contract's tiers, in any order. */
  readonly tiers: readonly CreditTier[];
}

/**
 * The part of the fee, 0 to 1, that a contract gives back for a period, by tiers of attainment; `attainment` in
 * `figures`. Everything else is that of the attainment. The limits are the credits of the attainment's own limits.
 *
 * - Population: that of the attainment.
 * - Formula: the credit of the lowest tier the attainment lies below; 0 if it lies below none.
 * - Elsewhere: –
 *
 * @param options - The attainment and the tiers.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` for tiers that contradict each other.
 * @example
 * ```ts
 * const tiers = [{ below: 0.95, credit: 0.05 }, { below: 0.9, credit: 0.1 }];
 * attainmentCredit({ of: slaAttainment({ clock: "firstReply" }), tiers }).id; // => "credit:slaAttainment:firstReply"
 * ```
 */
export function attainmentCredit<Input extends KpiInput, State>({
  of,
  tiers,
}: AttainmentCreditOptions<Input, State>): Kpi<Input, State> {
  const issues: Issues = [];
  checkCreditTiers(tiers, issues);
  throwIssues(issues);
  const id = `credit:${of.id}`;
  return {
    ...of,
    id,
    definition: { of: of.definition ?? null, tiers },
    start(context, from) {
      const attainment = of.start(context, from);
      return {
        add: (input) => {
          attainment.add(input);
        },
        merge: (state) => {
          attainment.merge(state);
        },
        toState: () => attainment.toState(),
        result() {
          const result = attainment.result();
          const { value, interval, figures } = result;
          return {
            ...result,
            kpi: id,
            value: value === null ? null : creditOf(value, tiers),
            interval: interval === null ? null : intervalOf(interval, tiers),
            figures: { ...figures, attainment: value },
          };
        },
      };
    },
  };
}

/** A higher attainment gives a lower credit, so the limits change places. */
function intervalOf({ low, high, level }: KpiInterval, tiers: readonly CreditTier[]): KpiInterval {
  const credit = (attainment: number | null) => (attainment === null ? null : creditOf(attainment, tiers));
  return { low: credit(high), high: credit(low), level };
}
