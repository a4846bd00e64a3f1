// Wake-ups as delayed jobs. One job says: look at this ticket, at the earliest then.
import { Queue } from "bullmq";

export const queueName = "wake-ups";

export interface WakeUp {
  readonly ticketId: string;
  readonly wakeAt: number;
}

export type WakeUps = Queue<WakeUp>;

export function openWakeUps(port: number): WakeUps {
  return new Queue<WakeUp>(queueName, { connection: { host: "127.0.0.1", port } });
}

/**
 * Plans a look at a ticket. Jobs of one ticket and instant have one id, so that planning it twice is planning it once.
 * A wake-up that is no longer needed stays where it is: the look finds nothing to tell and costs little.
 */
export async function planWakeUp(wakeUps: WakeUps, ticketId: string, wakeAt: number): Promise<void> {
  await wakeUps.add(
    "look",
    { ticketId, wakeAt },
    {
      jobId: `${encodeURIComponent(ticketId)}@${wakeAt}`,
      delay: Math.max(0, wakeAt - Date.now()),
      removeOnComplete: true,
      // A look that failed is made again; without this, a hiccup of the network would lose the ticket.
      attempts: 10,
      backoff: { type: "exponential", delay: 200 },
    },
  );
}
