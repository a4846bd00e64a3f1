import { addBusinessTime, type Calendar } from "supportops/calendar";
import type { EpochMs } from "supportops/time";
import type { AuditWriter, TicketFields } from "./audit-writer.js";
import { comment } from "./audit-writer.js";
import type { DeskTeam } from "./desk-account.js";
import type { Random } from "./random.js";

/** Milliseconds of a minute, an hour and a day. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** What the stories of a desk share. */
export interface DeskSetting {
  readonly random: Random;
  /** As of when the export is taken. */
  readonly endAt: EpochMs;
  /** The hours of a team. */
  readonly calendarOf: (team: DeskTeam) => Calendar;
  /** How much slower than usual the desk is at an instant: 1 for as usual. */
  readonly loadAt: (at: EpochMs) => number;
}

/** A customer's answer to the survey. */
export interface Rating {
  readonly at: EpochMs;
  readonly score: "good" | "bad";
}

/** One ticket while its story is told; each step moves `now` on. */
export interface Story {
  readonly ticketId: number;
  readonly createdAt: EpochMs;
  readonly requesterId: number;
  readonly writer: AuditWriter;
  readonly setting: DeskSetting;
  now: EpochMs;
  team: DeskTeam;
  agentId: number;
  rating: Rating | null;
}

/** Moves on by some minutes of the team's working time, more of them while the desk is slow. */
export function work(story: Story, medianMinutes: number, spread: number): void {
  const { random, calendarOf, loadAt, endAt } = story.setting;
  const minutes = Math.max(1, Math.round(random.around(medianMinutes, spread) * loadAt(story.now)));
  story.now = addBusinessTime(calendarOf(story.team), story.now, { minutes }) ?? endAt + 1;
}

/** Moves on by some wall time. */
export function wait(story: Story, medianHours: number, spread: number): void {
  const hours = story.setting.random.around(medianHours, spread);
  story.now += Math.max(minuteMs, Math.round(hours * hourMs));
}

/** The agent answers in public. */
export function reply({ writer, now, agentId }: Story, status: TicketFields["status"]): void {
  writer.write(now, agentId, { events: [comment(agentId, "public")], changes: { status } });
}

/** Someone writes an internal note, with a change of status or without. */
export function note({ writer, now }: Story, authorId: number, changes: Partial<TicketFields> = {}): void {
  writer.write(now, authorId, { events: [comment(authorId, "internal")], changes });
}

/** The customer writes by email, which makes the ticket open. */
export function customerWrites({ writer, now, requesterId }: Story): void {
  const events = [comment(requesterId, "public")];
  writer.write(now, requesterId, { channel: "email", events, changes: { status: "open" } });
}
