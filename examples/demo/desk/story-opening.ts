import { type AuditEvent, comment } from "./audit-writer.js";
import { type DeskTeam, lightAgentId, programId, teams } from "./desk-account.js";
import { note, reply, type Story, work } from "./story.js";

/** Business minutes until someone answers first, by priority. */
const replyMinutes: Readonly<Record<string, number>> = { urgent: 22, high: 42, normal: 90, low: 170 };

/** The customer writes, the desk confirms the receipt, a bot answers in chats, and a rule assigns an agent. */
export function openTicket(story: Story, channel: string): void {
  const { writer, requesterId, team, agentId, setting } = story;
  const received: AuditEvent = {
    type: "Notification",
    via: { channel: "rule", source: { rel: "trigger" } },
    subject: "Request received",
    recipients: [requesterId],
  };
  const events = [comment(requesterId, "public"), received, scheduleAssignment(null, team)];
  writer.write(story.now, requesterId, { channel, events });
  if (channel === "native_messaging") {
    story.now += 20_000;
    writer.write(story.now, programId, { channel, events: [comment(programId, "public")] });
  }
  story.now += Math.round(setting.random.around(240, 0.6)) * 1000;
  writer.write(story.now, programId, { channel: "rule", changes: { assignee_id: agentId } });
}

/** Closes a duplicate in favour of an earlier ticket. */
export function closeByMerge(story: Story): void {
  work(story, 40, 0.3);
  const { writer, now, agentId, ticketId, setting } = story;
  const into = ticketId - 1 - Math.floor(setting.random.next() * 5);
  const body = `This request was closed and merged into request #${into}`;
  writer.write(now, agentId, {
    rel: "merge",
    events: [{ ...comment(agentId, "internal"), body }],
    changes: { status: "closed", tags: [...writer.fields.tags, "closed_by_merge"] },
  });
}

/** What may happen before the first answer, and that answer. */
export function answerFirst(story: Story): void {
  const { random } = story.setting;
  if (random.chance(0.12)) {
    work(story, 30, 0.5);
    note(story, random.chance(0.5) ? lightAgentId : story.agentId);
  }
  if (random.chance(0.07)) {
    work(story, 25, 0.5);
    const { writer, now, agentId } = story;
    writer.write(now, agentId, { changes: { priority: writer.fields.priority === "urgent" ? "high" : "urgent" } });
  }
  if (random.chance(0.06)) handOver(story);
  work(story, replyMinutes[story.writer.fields.priority] ?? 90, 0.75);
  reply(
    story,
    random.pickWeighted([
      ["pending", 45],
      ["solved", 38],
      ["open", 17],
    ]),
  );
}

/** The other team takes over, and with it its hours. */
function handOver(story: Story): void {
  work(story, 60, 0.5);
  const { writer, now, team, agentId, setting } = story;
  const next: DeskTeam = teams.find(({ name }) => name !== team.name)!;
  story.team = next;
  story.agentId = setting.random.pick(next.agentIds);
  writer.write(now, agentId, {
    events: [scheduleAssignment(team, next)],
    changes: { group_id: next.groupId, assignee_id: story.agentId },
  });
}

/** Zendesk tells in an event which schedule measures a ticket. */
function scheduleAssignment(from: DeskTeam | null, to: DeskTeam): AuditEvent {
  return {
    type: "ScheduleAssignment",
    previous_schedule_id: from?.scheduleId ?? null,
    new_schedule_id: to.scheduleId,
  };
}
