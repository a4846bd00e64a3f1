// Tickets arrive and are answered while one worker is killed in the middle of a job. In the end everything was told
// that was to be told, nothing twice. Run after a build: tsx examples/hosts/bullmq/survives-a-kill.ts
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { planEscalations, type Ticket } from "supportops";
import { ticket } from "supportops/testing";
import { escalations } from "./desk.js";
import { startRedis } from "./redis-server.js";
import { handledIds, loadTicket, saveTicket, toldIds } from "./store.js";
import { openWakeUps, planWakeUp } from "./wake-ups.js";

const ticketCount = 30;
const ids = Array.from({ length: ticketCount }, (_, number) => `ticket ${number}`);

const server = await startRedis();
const redis = new Redis(server.port, "127.0.0.1");
const wakeUps = openWakeUps(server.port);
const workers: ChildProcess[] = [];

function startWorker(...crashAfter: readonly string[]): ChildProcess {
  const file = fileURLToPath(new URL("worker.ts", import.meta.url));
  const worker = spawn(process.execPath, ["--import", "tsx", file, String(server.port), ...crashAfter], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(worker);
  return worker;
}

/** Something happened to a ticket: keep it, and look at the ticket now. */
async function happen(changed: Ticket): Promise<void> {
  await saveTicket(redis, changed);
  await planWakeUp(wakeUps, changed.id, Date.now());
}

/** The ids that a single look at the finished logs reports: what everyone asking in between must have come to. */
async function everReported(asOf: number): Promise<readonly string[]> {
  const plans = ids.map(async (id) => {
    const plan = planEscalations(await loadTicket(redis, id), escalations, { asOf, handled: new Set() });
    assert.deepEqual(plan.planned, [], "nothing is left to come");
    return [...plan.due, ...plan.lapsed].map((step) => step.id);
  });
  return (await Promise.all(plans)).flat().sort();
}

async function allHandled(): Promise<readonly string[]> {
  const sets = await Promise.all(ids.map((id) => handledIds(redis, id)));
  return sets.flatMap((set) => [...set]).sort();
}

try {
  const doomed = startWorker("7");
  for (const id of ids) await happen(ticket(id, Date.now()).build());

  // The first worker dies with a job in its hands: the seventh telling is out, the rest of the job is not done.
  assert.ok(doomed.stdout);
  await once(doomed.stdout, "data");
  doomed.kill("SIGKILL");
  await once(doomed, "exit");
  startWorker();

  // Every third ticket is answered, some of them before the second worker has found its feet.
  for (const id of ids.filter((_, number) => number % 3 === 0)) {
    const asked = await loadTicket(redis, id);
    await happen(ticket(id, asked.createdAt).message(Date.now(), "agent").build());
  }

  const deadline = Date.now() + 30_000;
  const expected = await (async () => {
    await sleep(4000); // the last step of a ticket is due 2.8 seconds after it was opened
    return everReported(Date.now());
  })();
  while ((await allHandled()).length < expected.length && Date.now() < deadline) await sleep(200);

  const told = await toldIds(redis);
  assert.equal(new Set(told).size, told.length, "nothing was told twice");
  assert.deepEqual(await allHandled(), expected, "nothing was lost");
  assert.ok(told.length > ticketCount, "and most of it was told");
  process.stdout.write(`${told.length} told, ${expected.length - told.length} lapsed, one worker killed\n`);
} finally {
  const gone = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  for (const worker of gone) {
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }
  await wakeUps.close();
  redis.disconnect();
  await server.stop();
}
