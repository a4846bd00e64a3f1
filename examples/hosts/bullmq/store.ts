// What the host keeps in Redis: the log of each ticket, the ids it has dealt with, and an outbox of what it has told.
import type { Redis } from "ioredis";
import type { DueStep, Ticket } from "supportops";

const ticketKey = (ticketId: string): string => `ticket:${ticketId}`;
const handledKey = (ticketId: string): string => `handled:${ticketId}`;
const outbox = "outbox";

export async function saveTicket(redis: Redis, ticket: Ticket): Promise<void> {
  await redis.set(ticketKey(ticket.id), JSON.stringify(ticket));
}

export async function loadTicket(redis: Redis, ticketId: string): Promise<Ticket> {
  const text = await redis.get(ticketKey(ticketId));
  if (text === null) throw new Error(`no ticket ${ticketId}`);
  return JSON.parse(text) as Ticket;
}

export async function handledIds(redis: Redis, ticketId: string): Promise<ReadonlySet<string>> {
  return new Set(await redis.smembers(handledKey(ticketId)));
}

// Telling and remembering in one step: a worker can die before it or after it, but not in between. Only who adds the
// id puts the message out, so that two workers with the same job do no harm either. Mail and chat have no such step:
// there, hand the id on as the key by which the receiver tells doubles apart.
const tellOnce = `if redis.call("SADD", KEYS[1], ARGV[1]) == 1 then redis.call("RPUSH", KEYS[2], ARGV[2]) end`;

export async function tell(redis: Redis, step: DueStep): Promise<void> {
  const message = JSON.stringify({ id: step.id, step: step.step, audience: step.audience });
  await redis.eval(tellOnce, 2, handledKey(step.ticketId), outbox, step.id, message);
}

export async function letLapse(redis: Redis, ticketId: string, id: string): Promise<void> {
  await redis.sadd(handledKey(ticketId), id);
}

export async function toldIds(redis: Redis): Promise<readonly string[]> {
  const messages = await redis.lrange(outbox, 0, -1);
  return messages.map((text) => (JSON.parse(text) as { id: string }).id);
}
