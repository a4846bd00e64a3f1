import { genesysConversation } from "supportops/adapters/genesys";
import { handleTimeAt } from "supportops/contact";
import { toIso } from "supportops/time";
import type { Folder, Row } from "./folder.js";
import { RunnerError } from "./runner-error.js";

/** The facts of a folder of conversation details as Genesys Cloud returns them; queues are named by lookups.json. */
export function facts(folder: Folder) {
  const conversations = folder.rows(/^conversation.*\.json$/, "conversations");
  if (conversations.length === 0) throw new RunnerError("runner.rowsMissing", "There are no conversations.");
  const names = new Map(
    folder.rows(/^(lookups|queues)\.json$/, "queues", "entities").map(({ id, name }) => [id, name]),
  );
  return { conversations: conversations.map((conversation) => factsOf(conversation, names)) };
}

function factsOf(conversation: Row, names: ReadonlyMap<unknown, unknown>) {
  const { conversationId, startedAt, endedAt, channel, ivrMs, contacts, surveys } = genesysConversation({
    conversation,
  }).value;
  const [first] = contacts;
  const legs = contacts.flatMap((contact) => contact.legs);
  const handled = handleTimeAt({ legs }, Number.MAX_SAFE_INTEGER);
  const answered = contacts.find(({ answeredAt }) => answeredAt !== null);
  const nps = surveys.find(({ type, score, complete }) => type === "nps" && complete && score !== null);
  return {
    conversationId,
    start: startedAt === null ? null : toIso(startedAt),
    end: endedAt === null ? null : toIso(endedAt),
    media: first?.fields["mediaType"] ?? channel,
    queue: names.get(first?.queueId) ?? first?.queueId ?? null,
    abandoned: contacts.some(({ abandonedAt }) => abandonedAt !== null),
    ivr_ms: ivrMs,
    queue_wait_ms: first?.queueMs ?? null,
    answered_after_ms: answered === undefined ? null : (answered.answeredAt ?? 0) - answered.offeredAt,
    agents: new Set(legs.map(({ agentId }) => agentId)).size,
    talk_ms: handled?.talkMs ?? null,
    hold_ms: handled?.holdMs ?? null,
    acw_ms: handled?.wrapMs ?? null,
    handle_ms: handled?.handleMs ?? null,
    transfers: contacts.reduce((sum, { transfers }) => sum + transfers, 0),
    nps: nps?.score ?? null,
  };
}
