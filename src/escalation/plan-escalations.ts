import { traceCycles } from "../sla/trace-cycles.js";
import type { TracedCycle } from "../sla/traced-cycle.js";
import { throwIssue } from "../errors/issues.js";
import type { Ticket } from "../ticket/ticket.js";
import { earliest, toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { acknowledgementsOf } from "./acknowledgements.js";
import { audienceAt } from "./audience-at.js";
import type { StandingView } from "./compile-escalation-condition.js";
import type { DueStep, EscalationPlan, LapsedStep, PlannedStep } from "./escalation-plan.js";
import { type CompiledEscalations, compiledOf, type Escalations } from "./escalations.js";
import { judgeTellings, type JudgedTelling } from "./judge-tellings.js";
import { planChain } from "./plan-chain.js";
import { standingAt } from "./standing-view.js";
import { tellingId } from "./telling-id.js";

/** As of when to plan, and what the host has dealt with. */
export interface PlanEscalationsOptions {
  /** The instant; what happened after it is invisible. */
  readonly asOf: InstantInput;
  /** Ids of the due and lapsed steps that earlier plans reported. */
  readonly handled: ReadonlySet<string>;
  /** Those of them that were told; with it, `retracted` names also what was told and, by the log as it is now, never due. */
  readonly told?: ReadonlySet<string>;
}

/**
 * Plans what is to be told about a ticket. Nothing is fired here: the host tells what is due, remembers the ids of what
 * was due or lapsed, and sets one timer for `nextWakeAt`. However often it asks, each id is reported once.
 *
 * @param escalations - From `compileEscalations`.
 * @throws A {@link SupportOpsError} with code `escalation.handleExpected`, `sla.calendarUnknown`, `input.type` for what is
 * no ticket or no set, or those of {@link toEpochMs} for `asOf`.
 * @example
 * ```ts
 * import { compileSla } from "supportops/sla";
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const escalations = compileEscalations(
 *   {
 *     steps: [
 *       { id: "warn", clock: "firstReply", timer: { percent: 75 } },
 *       { id: "breach", clock: "firstReply", timer: { base: "breach" } },
 *     ],
 *   },
 *   sla,
 * );
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").build();
 * const plan = planEscalations(printer, escalations, { asOf: "2026-03-27T08:50:00Z", handled: new Set() });
 * plan.due.map(({ step, lateMs }) => [step, lateMs]); // => [["warn", 300_000]]
 * plan.planned.map(({ step }) => step); // => ["breach"]
 * plan.nextWakeAt; // => Date.parse("2026-03-27T09:00:00Z")
 * ```
 */
export function planEscalations(
  ticket: Ticket,
  escalations: Escalations,
  options: PlanEscalationsOptions,
): EscalationPlan {
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  const compiled = compiledOf(escalations);
  expectIds(options.handled, "handled");
  if (options.told !== undefined) expectIds(options.told, "told");
  const plan: PlanDraft = { due: [], lapsed: [], planned: [], retracted: [] };
  for (const traced of traceCycles(ticket, compiled.sla, asOf)) {
    for (const judged of tellingsOf(ticket, traced, compiled, asOf)) {
      const id = tellingId(ticket.id, traced, judged.telling, compiled.sla);
      sortIn(plan, judged, { id, ...rowOf(ticket.id, traced, judged, asOf) }, asOf, options);
    }
  }
  for (const list of [plan.due, plan.lapsed, plan.planned, plan.retracted]) list.sort(byInstant);
  return { ...plan, nextWakeAt: plan.planned.reduce<EpochMs | null>((wakeAt, { at }) => earliest(wakeAt, at), null) };
}

/** Refuses what is no set of ids, such as the array it was stored as. */
function expectIds(ids: unknown, name: "handled" | "told"): void {
  const { has } = (ids ?? {}) as Partial<ReadonlySet<string>>;
  if (typeof has === "function") return;
  const message = "Expected a Set of ids; it is empty the first time.";
  throwIssue("input.type", [name], { message, expected: "Set", received: ids });
}

interface PlanDraft {
  readonly due: DueStep[];
  readonly lapsed: LapsedStep[];
  readonly planned: PlannedStep[];
  readonly retracted: PlannedStep[];
}

/** What comes of everything that watches a cycle, in the order of the definition. */
function tellingsOf(
  ticket: Ticket,
  traced: TracedCycle,
  { chains, sla }: CompiledEscalations,
  asOf: EpochMs,
): readonly JudgedTelling[] {
  const watching = chains.filter(({ clock, slot }) => clock === traced.log.clock && slot === traced.slot);
  if (watching.length === 0) return [];
  const views = new Map<EpochMs, StandingView>();
  const viewAt = (at: EpochMs): StandingView => {
    const view = views.get(at) ?? standingAt(ticket, sla, at);
    views.set(at, view);
    return view;
  };
  const scope = {
    asOf,
    acknowledgedAt: acknowledgementsOf(ticket, traced.log.clock, asOf),
    viewAt,
  };
  return watching.flatMap((chain) => judgeTellings(planChain(chain, traced, scope), scope));
}

function rowOf(
  ticketId: string,
  { log }: TracedCycle,
  { telling, verdict }: JudgedTelling,
  asOf: EpochMs,
): Omit<PlannedStep, "id"> {
  const { rung, round, at } = telling;
  return {
    ticketId,
    clock: log.clock,
    cycle: log.cycle,
    step: rung.step,
    level: rung.level,
    kind: rung.kind,
    round,
    at,
    audience: audienceAt(rung.audience, verdict === "due" ? asOf : at),
    payload: rung.payload,
  };
}

function sortIn(
  plan: PlanDraft,
  { telling, verdict, wasDue }: JudgedTelling,
  row: PlannedStep,
  asOf: EpochMs,
  { handled, told }: PlanEscalationsOptions,
): void {
  const isHandled = handled.has(row.id);
  if (telling.at === null || verdict === "planned") {
    (isHandled ? plan.retracted : plan.planned).push(row);
    return;
  }
  const { at } = telling;
  if (isHandled) {
    if (!wasDue && told?.has(row.id) === true) plan.retracted.push(row);
  } else if (verdict === "due") plan.due.push({ ...row, at, lateMs: asOf - at });
  else plan.lapsed.push({ ...row, at, reason: verdict });
}

function byInstant(a: PlannedStep, b: PlannedStep): number {
  return (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER);
}
