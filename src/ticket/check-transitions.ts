import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { applyTicketEvent } from "./apply-ticket-event.js";
import type { Ticket } from "./ticket.js";
import type { StatusEvent } from "./ticket-event.js";
import type { TicketStatus } from "./ticket-state.js";

/** Which changes of status are allowed. */
export interface AllowedTransitions {
  /** From each status, the statuses that may follow it; one that stands nowhere in here is not known. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  /** Whether `allowed` names categories (the default) or the statuses' own names. */
  readonly by?: "category" | "raw";
  /** As of when the log is looked at. */
  readonly asOf: InstantInput;
}

/** What is wrong with a change of status. */
export type TransitionProblem = "notAllowed" | "statusUnknown" | "historyGap";

/** A change of status that the declared transitions do not allow, or that the log itself contradicts. */
export interface TransitionFinding {
  /**
   * `notAllowed`: the status that was left does not lead there. `statusUnknown`: the declared transitions do not name
   * the status. `historyGap`: the event says that it left another status than the one the log had reached, so that a
   * change between the two is missing.
   */
  readonly problem: TransitionProblem;
  /** When. */
  readonly at: EpochMs;
  /** The status that was left. */
  readonly from: string;
  /** The status that was reached. */
  readonly to: string;
  /** The event. */
  readonly event: StatusEvent;
}

/**
 * Compares a ticket's changes of status with those a team allows. Logs of real systems break such rules (imports,
 * automations, edits by administrators), so that each break is a finding and none is thrown. An event that sets the
 * status that stands is no change.
 *
 * @param ticket - An ordered log.
 * @param transitions - What may follow what.
 * @returns The findings in order of the log; empty if every change is allowed. One event can have several.
 * @throws A {@link SupportOpsError} with `input.*` for transitions that cannot be read, or the codes of
 * {@link toEpochMs} for `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "closed")
 *   .status("2026-03-27T10:00:00Z", "open")
 *   .build();
 * const allowed = { new: ["open", "closed"], open: ["solved"], solved: ["open", "closed"], closed: [] };
 * checkTransitions(printer, { allowed, asOf: "2026-03-28T00:00:00Z" }).map(({ problem, from, to }) => [problem, from, to]);
 * // => [["notAllowed", "closed", "open"]]
 * ```
 */
export function checkTransitions(ticket: Ticket, transitions: AllowedTransitions): readonly TransitionFinding[] {
  const { allowed, by, asOf } = checkAllowed(transitions);
  const known = new Set(Object.entries(allowed).flatMap(([from, to]) => [from, ...to]));
  const nameOf = (status: TicketStatus): string => status[by];
  const findings: TransitionFinding[] = [];
  const draft = { ...ticket.initial };
  for (const event of ticket.events) {
    if (event.at > asOf || event.kind !== "status") continue;
    const from = nameOf(draft.status);
    const to = nameOf(event.to);
    const note = (problem: TransitionProblem): void => void findings.push({ problem, at: event.at, from, to, event });
    if (event.from !== null && event.from.raw !== draft.status.raw) note("historyGap");
    if (to !== from && !known.has(to)) note("statusUnknown");
    else if (to !== from && !nextOf(from, allowed).includes(to)) note("notAllowed");
    applyTicketEvent(draft, event);
  }
  return findings;
}

function nextOf(from: string, allowed: AllowedTransitions["allowed"]): readonly string[] {
  return (Object.hasOwn(allowed, from) ? allowed[from] : undefined) ?? [];
}

type CheckedTransitions = Required<AllowedTransitions> & { readonly asOf: EpochMs };

function checkAllowed(transitions: AllowedTransitions): CheckedTransitions {
  const issues: Issues = [];
  const { allowed, by = "category", asOf } = checkRecord(transitions, [], issues, ["allowed", "by", "asOf"]) ?? {};
  for (const [from, followers] of Object.entries(checkRecord(allowed, ["allowed"], issues) ?? {}))
    checkArray(followers, ["allowed", from], issues)?.forEach((to, index) => {
      checkText(to, ["allowed", from, index], issues);
    });
  checkWord(by, ["by"], issues, ["category", "raw"]);
  const at = checkInstant(asOf, ["asOf"], issues);
  throwIssues(issues);
  return { allowed, by, asOf: at } as CheckedTransitions;
}
