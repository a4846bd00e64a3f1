import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";
import { checkDuration } from "../../time/duration.js";
import type { DurationInput, DurationMs } from "../../time/instant-input.js";
import type { OfferedContact } from "./contact-facts.js";
import { offeredContactKpi } from "./offered-contact-kpi.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { Kpi } from "../kpi.js";
import { type ServiceLevelCounts, type ServiceLevelForm, serviceLevelVariants } from "./service-level-variants.js";
import {
  tallyAccumulator,
  type TallyObservation,
  type TallyState,
  type TallySummary,
} from "../accumulators/tally-accumulator.js";

/** What a service level promises, and which form is the figure. */
export interface ServiceLevelOptions {
  /** Answered within this wait, itself included, counts. */
  readonly within: DurationInput;
  /** Given up before this wait is a short abandon; none are if absent. */
  readonly shortAbandonBelow?: DurationInput;
  /** What stands below the line of `value`; `withoutShortAbandons` if absent. All forms are in `figures`. */
  readonly form?: ServiceLevelForm;
}

const forms = [
  "withoutShortAbandons",
  "withAbandons",
  "answeredOnly",
  "withFlowOuts",
  "shortAbandonsAsMet",
] as const satisfies readonly ServiceLevelForm[];

const categories = ["answeredWithin", "answeredLate", "abandoned", "shortAbandoned", "flowedOut", "waitingLate"];

/** Fewer contacts than these are no ground for a service level. */
const fewest = 10;

/**
 * Service level: the share of contacts, 0 to 1, answered within a wait, in the period of the offer. Every usual form is
 * in `figures`; the default leaves short abandons and flow-outs out. A contact that has waited longer by `asOf` is missed
 * already; in all forms but `answeredOnly` it counts below the line. Left out, by reason: `undecided` ones that still
 * wait and may be answered in time, `notInbound`, `invalidDuration`.
 *
 * - Population: inbound contacts and callbacks that were answered, abandoned (short abandons excepted) or have waited
 *   too long already; `form` can change this.
 * - Formula: answered within the wait / these.
 * - Elsewhere: "service level x/T"; Genesys Cloud `oServiceLevel`, whose denominator is a setting; Five9 ACD Queue
 *   report "SERVICE LEVEL".
 *
 * @param options - The promise and the form.
 * @throws A {@link SupportOpsError} with the codes of a duration, `time.*`, or `input.*` for another form.
 * @example
 * ```ts
 * serviceLevel({ within: "PT20S", shortAbandonBelow: { seconds: 5 } }).id; // => "serviceLevel:20s:short5s:withoutShortAbandons"
 * serviceLevel({ within: Number.NaN }); // throws time.durationInvalid
 * ```
 * @see Genesys Cloud Resource Center, "Configure the service level calculation".
 */
export function serviceLevel(options: ServiceLevelOptions): Kpi<TallyObservation, TallyState> {
  const { form = "withoutShortAbandons" } = options;
  const issues: Issues = [];
  const withinMs = checkDuration(options.within, ["within"], issues) ?? 0;
  const shortMs = checkDuration(options.shortAbandonBelow ?? 0, ["shortAbandonBelow"], issues) ?? 0;
  checkWord(form, ["form"], issues, forms);
  throwIssues(issues);
  const short = shortMs === 0 ? [] : [`short${String(shortMs / 1000)}s`];
  const id = ["serviceLevel", `${String(withinMs / 1000)}s`, ...short, form].join(":");
  const plan = {
    kpi: id,
    unit: "ratio" as const,
    isCategory: (category: string): boolean => categories.includes(category),
    summarise: (counts: ExclusionCounts) => summaryOf(counts, form),
  };
  return offeredContactKpi({
    id,
    unit: "ratio",
    observeContact: (offered) => observeContact(offered, withinMs, shortMs),
    start: (context, from) => tallyAccumulator(plan, context, from),
  });
}

function observeContact(offered: OfferedContact, withinMs: DurationMs, shortMs: DurationMs): TallyObservation {
  const { contact, outcome, waitMs, excluded } = offered;
  const at = contact.offeredAt;
  if (excluded !== undefined) return { at, category: "", excluded };
  if (outcome === "answered") return { at, category: waitMs <= withinMs ? "answeredWithin" : "answeredLate" };
  if (outcome === "abandoned") return { at, category: waitMs < shortMs ? "shortAbandoned" : "abandoned" };
  if (outcome === "flowedOut") return { at, category: "flowedOut" };
  return waitMs > withinMs ? { at, category: "waitingLate" } : { at, category: "", excluded: "undecided" };
}

function summaryOf(counts: ExclusionCounts, form: ServiceLevelForm): TallySummary {
  const of = (category: string): number => counts[category] ?? 0;
  const late = of("waitingLate");
  const known: ServiceLevelCounts = {
    answered: of("answeredWithin") + of("answeredLate"),
    answeredWithin: of("answeredWithin"),
    abandoned: of("abandoned") + of("shortAbandoned"),
    shortAbandoned: of("shortAbandoned"),
    flowedOut: of("flowedOut"),
  };
  // Whoever has waited too long stands below the line as one who was answered late does.
  const decided = serviceLevelVariants({ ...known, answered: known.answered + late });
  const answeredOnly = serviceLevelVariants(known);
  const figures = {
    ...decided,
    answeredOnly: answeredOnly.answeredOnly,
    abandonRate: answeredOnly.abandonRate,
    abandonRateWithoutShort: answeredOnly.abandonRateWithoutShort,
  };
  const { numerator, denominator } = partsOf(known, late, form);
  const { value, low, high, level } = wilsonInterval({ successes: numerator, n: denominator });
  return {
    value,
    n: denominator,
    numerator,
    denominator,
    interval: value === null ? null : { low, high, level },
    reliable: denominator >= fewest,
    figures,
  };
}

/** What stands above and below the line of a form. */
function partsOf(counts: ServiceLevelCounts, late: number, form: ServiceLevelForm) {
  const { answered, answeredWithin, abandoned, shortAbandoned, flowedOut } = counts;
  const waited = answered + late + abandoned - shortAbandoned;
  switch (form) {
    case "withoutShortAbandons":
      return { numerator: answeredWithin, denominator: waited };
    case "withAbandons":
      return { numerator: answeredWithin, denominator: waited + shortAbandoned };
    case "answeredOnly":
      return { numerator: answeredWithin, denominator: answered };
    case "withFlowOuts":
      return { numerator: answeredWithin, denominator: waited + flowedOut };
    case "shortAbandonsAsMet":
      return { numerator: answeredWithin + shortAbandoned, denominator: waited + shortAbandoned };
  }
}
