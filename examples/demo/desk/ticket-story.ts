import type { Arrival } from "./arrivals.js";
import { type AuditRow, startAudits, type TicketFields } from "./audit-writer.js";
import { type DeskTeam, isVip, requesterIds } from "./desk-account.js";
import type { Random } from "./random.js";
import type { DeskSetting, Rating, Story } from "./story.js";
import { answerFirst, closeByMerge, openTicket } from "./story-opening.js";
import { turns } from "./story-turns.js";

/** A ticket as its story left it. */
export interface ToldTicket {
  readonly id: number;
  readonly requesterId: number;
  readonly channel: string;
  readonly fields: Readonly<TicketFields>;
  readonly audits: readonly AuditRow[];
  readonly rating: Rating | null;
}

/** Tells the life of one ticket up to the end of the setting: its opening, the first answer, then turn by turn. */
export function tellTicket(ticketId: number, { at: createdAt, team }: Arrival, setting: DeskSetting): ToldTicket {
  const { random, endAt } = setting;
  const requesterId = random.pick(requesterIds);
  const channel = random.pickWeighted([
    ["email", 55],
    ["web", 30],
    ["native_messaging", 15],
  ]);
  const writer = startAudits(ticketId, openingFields(requesterId, team, random), endAt);
  const agentId = random.pick(team.agentIds);
  const story: Story = {
    ticketId,
    createdAt,
    requesterId,
    writer,
    setting,
    now: createdAt,
    team,
    agentId,
    rating: null,
  };
  openTicket(story, channel);
  if (random.chance(0.02)) closeByMerge(story);
  else answerFirst(story);
  let takeTurn = turns[writer.fields.status];
  while (takeTurn !== undefined && !writer.isOver(story.now)) {
    takeTurn(story);
    takeTurn = turns[writer.fields.status];
  }
  return { id: ticketId, requesterId, channel, fields: writer.fields, audits: writer.audits, rating: story.rating };
}

function openingFields(requesterId: number, team: DeskTeam, random: Random): TicketFields {
  const priority = random.pickWeighted([
    ["low", 16],
    ["normal", 58],
    ["high", 20],
    ["urgent", 6],
  ]);
  return {
    status: "new",
    priority,
    group_id: team.groupId,
    assignee_id: null,
    tags: isVip(requesterId) ? ["vip"] : [],
    satisfaction_score: "unoffered",
  };
}
