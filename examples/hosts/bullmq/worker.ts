// A worker: takes wake-ups, looks at the ticket, tells what is due and plans the next wake-up.
// tsx worker.ts PORT [CRASH]: with CRASH it stops dead after so many tellings, in the middle of a job.
import { Worker } from "bullmq";
import { Redis } from "ioredis";
import { planEscalations } from "supportops";
import { escalations } from "./desk.js";
import { handledIds, letLapse, loadTicket, tell } from "./store.js";
import { openWakeUps, planWakeUp, queueName, type WakeUp } from "./wake-ups.js";

const [port = 6379, crashAfter = Number.POSITIVE_INFINITY] = process.argv.slice(2).map(Number);
const redis = new Redis(port, "127.0.0.1");
const wakeUps = openWakeUps(port);
let tellings = 0;

async function look({ ticketId, wakeAt }: WakeUp): Promise<void> {
  // The clocks of two machines differ: a job that runs early would find nothing due and plan itself again.
  const asOf = Math.max(Date.now(), wakeAt);
  const handled = await handledIds(redis, ticketId);
  const plan = planEscalations(await loadTicket(redis, ticketId), escalations, { asOf, handled });
  for (const step of plan.due) {
    await tell(redis, step);
    tellings += 1;
    if (tellings >= crashAfter) await stopDead();
  }
  for (const step of plan.lapsed) await letLapse(redis, ticketId, step.id);
  // Last of all: a worker that dies before leaves a job that stalls, and the next worker does it all again.
  if (plan.nextWakeAt !== null) await planWakeUp(wakeUps, ticketId, plan.nextWakeAt);
}

/** Says so and hangs, until whoever started it kills it. */
function stopDead(): Promise<never> {
  process.stdout.write("in the middle\n");
  return new Promise<never>(() => undefined);
}

new Worker<WakeUp>(queueName, (job) => look(job.data), {
  connection: { host: "127.0.0.1", port, maxRetriesPerRequest: null },
  concurrency: 4,
  // How soon a dead worker is noticed, and how many deaths a job survives.
  lockDuration: 1000,
  stalledInterval: 500,
  maxStalledCount: 10,
}).on("error", (error) => process.stderr.write(`${error.message}\n`));
