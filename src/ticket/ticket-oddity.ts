import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { categoryOf, type StatusCategories } from "./categorize-statuses.js";
import { checkTicketLog } from "./check-ticket-log.js";
import type { Ticket } from "./ticket.js";
import type { TicketEvent } from "./ticket-event.js";
import { isDone, type TicketStatus } from "./ticket-state.js";

/** What can be odd about a ticket's log, with the reason why it matters to figures. */
export const ticketOddities = {
  ticketRepeated: "Two tickets have this id; figures would count both.",
  historyIncomplete: "The log is a part or a snapshot, so that times in a state are too short or unknown.",
  noEvents: "Nothing happened since the creation, or the log is missing.",
  openingMissing: "No opening message, so that clocks that start with the first contact may never start.",
  logUnordered: "Events stand in another order than their instants; sort them before anything is evaluated.",
  eventRepeated: "Two events have the same instant and place, often one event imported twice.",
  eventBeforeCreation: "An event lies before the ticket's creation.",
  replyBeforeCreation:
    "An agent's reply lies before the ticket's creation, as imports leave it; its time is not known.",
  eventAfterAsOf: "Events later than `asOf`, which figures do not see.",
  roleUnknown: "What the author of an event was is not known; such a message fulfils no reply.",
  agentUnknown: "An assignee, or the author of an agent's message, is not on the list of agents.",
  statusUnmapped: "A status is not in the team's table, so that its category is a guess.",
  statusJump: "A change left another status than the one the log had reached: a change is missing.",
  silence: "Nothing happened on an open ticket for longer than the limit; events may be missing.",
  mergeTargetMissing: "Merged into a ticket that is not named or not there.",
  scaleMissing: "A survey answer without its scale, which no figure can read.",
} as const;

/** A stable word for something odd about a ticket. */
export type TicketOddity = keyof typeof ticketOddities;

/** What tickets are held against. */
export interface OddityScope {
  readonly asOf: EpochMs;
  /** Ids of all tickets. */
  readonly ids: ReadonlySet<string>;
  readonly agents: ReadonlySet<string> | null;
  readonly statuses: StatusCategories | null;
  readonly longestSilenceMs: DurationMs | null;
}

/** How often a ticket shows each oddity; those that look at the log's order ignore `asOf`. */
export function odditiesOf(ticket: Ticket, scope: OddityScope): ReadonlyMap<TicketOddity, number> {
  const counts = new Map<TicketOddity, number>();
  const note = (oddity: TicketOddity, count: number): void => {
    if (count > 0) counts.set(oddity, count);
  };
  const { events, createdAt, history, initial } = ticket;
  const times = (holds: (event: TicketEvent) => boolean): number => events.filter(holds).length;
  note("historyIncomplete", Number(history !== "full"));
  note("noEvents", Number(events.length === 0));
  note("openingMissing", Number(!events.some((event) => event.kind === "message" && event.opening)));
  noteOrder(ticket, note);
  note(
    "replyBeforeCreation",
    times((event) => event.at < createdAt && isAgentMessage(event)),
  );
  note(
    "eventAfterAsOf",
    times(({ at }) => at > scope.asOf),
  );
  note(
    "roleUnknown",
    times(({ actor }) => actor.role === "unknown"),
  );
  note("statusJump", statusJumps(ticket));
  note(
    "mergeTargetMissing",
    times((event) => event.kind === "merge" && !scope.ids.has(event.into ?? "")),
  );
  note(
    "scaleMissing",
    times((event) => event.kind === "survey" && event.score !== null && event.scale === null),
  );
  const { agents, statuses, longestSilenceMs } = scope;
  if (agents !== null) {
    const isStranger = (id: string | null): boolean => id !== null && !agents.has(id);
    const strange = times((event) => isStranger(agentOf(event)));
    note("agentUnknown", strange + Number(isStranger(initial.assigneeId)));
  }
  if (statuses !== null) {
    const isUnmapped = ({ raw, category }: TicketStatus): boolean => categoryOf(raw, statuses) !== category;
    const unmapped = times((event) => event.kind === "status" && isUnmapped(event.to));
    note("statusUnmapped", unmapped + Number(isUnmapped(initial.status)));
  }
  if (longestSilenceMs !== null) note("silence", silences(ticket, scope.asOf, longestSilenceMs));
  return counts;
}

function noteOrder(ticket: Ticket, note: (oddity: TicketOddity, count: number) => void): void {
  const path: IssuePath = [];
  const issues: Issues = [];
  checkTicketLog(ticket, path, issues);
  const times = (code: string): number => issues.filter((issue) => issue.code === code).length;
  note("logUnordered", times("ticket.unordered"));
  note("eventRepeated", times("ticket.eventDuplicate"));
  note("eventBeforeCreation", times("ticket.beforeCreation"));
}

function isAgentMessage(event: TicketEvent): boolean {
  return event.kind === "message" && event.actor.role === "agent" && !event.opening;
}

/** The agent an event names: the new assignee, or the author of a message. */
function agentOf(event: TicketEvent): string | null {
  if (event.kind === "assignee") return event.to;
  return isAgentMessage(event) ? event.actor.id : null;
}

function statusJumps({ initial, events }: Ticket): number {
  let { raw } = initial.status;
  let jumps = 0;
  for (const event of events) {
    if (event.kind !== "status") continue;
    if (event.from !== null && event.from.raw !== raw) jumps += 1;
    ({ raw } = event.to);
  }
  return jumps;
}

/** How many stretches between two events, or up to `asOf`, are too long while the ticket is open. */
function silences({ createdAt, initial, events }: Ticket, asOf: EpochMs, longestMs: DurationMs): number {
  let since = createdAt;
  let { status } = initial;
  let count = 0;
  const look = (at: EpochMs): void => {
    if (!isDone(status) && at - since > longestMs) count += 1;
    since = at;
  };
  for (const event of events) {
    if (event.at > asOf) break;
    look(event.at);
    if (event.kind === "status") status = event.to;
  }
  look(asOf);
  return count;
}
