import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Kpi, PromiseFilter } from "../kpi.js";
import { type AttainmentDenominator, promiseShare } from "./promise-outcome.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import { type PromiseUnit, ticketPromises } from "./ticket-promises.js";

/** Which promises are looked at, what one promise is, and out of which the kept ones are counted. */
export interface SlaAttainmentOptions extends PromiseFilter, PromiseUnit {
  /** Out of which promises; `decided` by default. */
  readonly denominator?: AttainmentDenominator;
  /**
   * The period a promise counts in: that of its `start` (the default), or that of its `decision`, when it was kept or
   * broken; undecided ones are then left out in the period of the report's instant.
   */
  readonly attributeBy?: "start" | "decision";
  /**
   * A vendor's form, which sets the options that are not given. `jiraServiceManagement`: the last cycle alone, as its
   * `breached()` looks at it. `serviceNow`: out of ended ones, as its "completed in time" is read.
   */
  readonly definition?: "jiraServiceManagement" | "serviceNow";
}

const vendorForms = {
  jiraServiceManagement: { cycles: "last" },
  serviceNow: { denominator: "ended" },
} as const;

/**
 * The share of promises kept, from 0 to 1. By default each cycle of a clock with a target is one promise, counted among
 * those decided by `asOf`: kept, or broken, whether or not the ticket was answered since, in the period of its start.
 * Left out, by reason: `undecided` ones that may still be kept, `untargeted` ones, `cancelled` ones that had not been
 * broken, `excluded` ones that someone waived, `unresolved` ones whose ticket names a calendar or due instant that does not
 * exist, and with the denominator `ended` those still `open`.
 *
 * - Population: cycles with a target; with `per`, the tickets or policies they belong to.
 * - Formula: kept / decided (or ended, or all).
 * - Elsewhere: "SLA compliance", "SLA %", Jira "Met vs breached", ServiceNow "Made SLA".
 *
 * @param options - Which promises, and how they are counted; whatever is not the default is part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word. `createReport` throws
 * `sla.clockUnknown`, `kpi.slotUnknown` or `kpi.policyUnknown` where its SLA has none of that name.
 * @example
 * ```ts
 * import { compileSla } from "supportops/sla";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 * import { ticket } from "supportops/testing";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const context = { asOf: "2026-03-27T12:00:00Z", timeZone: "UTC", sla };
 * const kpis = [slaAttainment({ clock: "firstReply" }), slaAttainment({ clock: "firstReply", denominator: "ended" })];
 * const report = createReport({ kpis, context });
 * report.add(ticket("kept", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:00Z", "agent").build());
 * report.add(ticket("open and overdue", "2026-03-27T08:00:00Z").build());
 * report.add(ticket("open", "2026-03-27T11:30:00Z").build());
 * report.rows().map(({ value, excluded }) => [value, excluded]);
 * // => [[0.5, { undecided: 1 }], [1, { open: 1, undecided: 1 }]]
 * createReport({ kpis: [slaAttainment({ clock: "firstRepyl" })], context }); // throws sla.clockUnknown
 * ```
 */
export function slaAttainment(options: SlaAttainmentOptions = {}): Kpi<ShareObservation, ShareState> {
  const { definition, ...given } = options;
  checkForm(options);
  const form = { ...(definition === undefined ? {} : vendorForms[definition]), ...given };
  const { clock, slot, policy, denominator = "decided", attributeBy = "start" } = form;
  const id = ["slaAttainment", ...(definition === undefined ? [] : [definition]), ...promiseWords(given)].join(":");
  return {
    id,
    unit: "ratio",
    needs: ["sla"],
    promises: promiseFilter({ clock, slot, policy }),
    observe: (facts) =>
      ticketPromises(facts, form, form).map((promise) => ({
        at: attributeBy === "start" ? promise.startedAt : (promise.decidedAt ?? facts.asOf),
        ...promiseShare(promise, denominator),
      })),
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

/** What of the options stands in a KPI's id. */
export function promiseWords(options: SlaAttainmentOptions): readonly string[] {
  const { clock, slot, policy, per = "target", cycles = "all", denominator = "decided", attributeBy } = options;
  return [
    ...(clock === undefined ? [] : [clock]),
    ...(slot === undefined ? [] : [`slot=${slot}`]),
    ...(policy === undefined ? [] : [`policy=${policy}`]),
    ...(per === "target" ? [] : [`per=${per}`]),
    ...(cycles === "all" ? [] : ["lastCycle"]),
    ...(denominator === "decided" ? [] : [`of=${denominator}`]),
    ...(attributeBy === "decision" ? ["byDecision"] : []),
  ];
}

/** A filter without keys that are not set. */
export function promiseFilter(filter: { readonly [Key in keyof PromiseFilter]: string | undefined }): PromiseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, name]) => name !== undefined));
}

/** Checks the words among the options. */
export function checkForm(options: SlaAttainmentOptions): void {
  const { per = "target", cycles = "all", denominator = "decided", attributeBy = "start", definition } = options;
  const issues: Issues = [];
  checkWord(per, ["per"], issues, ["target", "policy", "ticket"]);
  checkWord(cycles, ["cycles"], issues, ["all", "last"]);
  checkWord(denominator, ["denominator"], issues, ["decided", "ended", "all"]);
  checkWord(attributeBy, ["attributeBy"], issues, ["start", "decision"]);
  if (definition !== undefined) checkWord(definition, ["definition"], issues, ["jiraServiceManagement", "serviceNow"]);
  throwIssues(issues);
}
