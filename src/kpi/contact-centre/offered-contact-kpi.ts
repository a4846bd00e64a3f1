import type { Kpi, KpiInput } from "../kpi.js";
import { offeredContact, type OfferedContact } from "./contact-facts.js";

/** What a KPI of offered contacts is besides the contacts it is of. */
export interface OfferedContactPlan<Input extends KpiInput, State>
  extends Pick<Kpi<Input, State>, "id" | "unit" | "start"> {
  /** What a contact that was offered by the report's instant contributes. */
  readonly observeContact: (offered: OfferedContact) => Input;
}

/** A KPI to which each contact offered by the report's instant contributes once, and nothing else does. */
export function offeredContactKpi<Input extends KpiInput, State>({
  observeContact,
  ...kpi
}: OfferedContactPlan<Input, State>): Kpi<Input, State> {
  return {
    ...kpi,
    needs: [],
    observe: () => [],
    observeRecord(record, asOf) {
      const offered = offeredContact(record, asOf);
      return offered === undefined ? [] : [observeContact(offered)];
    },
  };
}
