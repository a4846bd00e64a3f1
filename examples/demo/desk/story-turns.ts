import { comment } from "./audit-writer.js";
import { programId } from "./desk-account.js";
import { customerWrites, dayMs, hourMs, note, reply, type Story, wait, work } from "./story.js";

/** What happens next to a ticket, by its status; a closed one has no more turns. */
export const turns: Readonly<Record<string, (story: Story) => void>> = {
  pending: takePending,
  hold: takeHold,
  open: takeOpen,
  solved: takeSolved,
};

/** The customer answers, or is reminded and the ticket then solved without an answer. */
function takePending(story: Story): void {
  if (!story.setting.random.chance(0.1)) {
    wait(story, 14, 1);
    customerWrites(story);
    return;
  }
  const { writer } = story;
  story.now += 3 * dayMs;
  writer.write(story.now, programId, { channel: "rule", events: [comment(programId, "public")] });
  story.now += 4 * dayMs;
  writer.write(story.now, programId, { channel: "rule", changes: { status: "solved" } });
}

/** A supplier answers. */
function takeHold(story: Story): void {
  work(story, 1100, 0.5);
  note(story, story.agentId, { status: "open" });
}

/** The agent answers, or has to wait for a supplier. */
function takeOpen(story: Story): void {
  const { random } = story.setting;
  work(story, 115, 0.8);
  if (random.chance(0.15)) {
    note(story, story.agentId, { status: "hold" });
    return;
  }
  reply(
    story,
    random.pickWeighted([
      ["solved", 62],
      ["pending", 32],
      ["open", 6],
    ]),
  );
}

/** The customer is not content after all, or is asked how it was; four days after the solution the ticket is closed. */
function takeSolved(story: Story): void {
  if (story.setting.random.chance(0.08)) {
    wait(story, 16, 0.7);
    customerWrites(story);
    return;
  }
  const solvedAt = story.now;
  if (story.rating === null) survey(story);
  story.now = solvedAt + 4 * dayMs;
  story.writer.write(story.now, programId, { channel: "rule", changes: { status: "closed" } });
}

/** Asks a day after the solution; fewer than half answer, and the longer it took the worse. */
function survey(story: Story): void {
  const { writer, now: solvedAt, requesterId, createdAt, setting } = story;
  const { random } = setting;
  const offeredAt = solvedAt + dayMs;
  writer.write(offeredAt, programId, { channel: "rule", changes: { satisfaction_score: "offered" } });
  const at = offeredAt + Math.round(random.around(5, 0.8) * hourMs);
  if (!random.chance(0.44) || writer.isOver(at) || at >= solvedAt + 4 * dayMs) return;
  const tookDays = (solvedAt - createdAt) / dayMs;
  const score = random.chance(Math.max(0.35, 0.95 - 0.07 * tookDays)) ? "good" : "bad";
  writer.write(at, requesterId, { channel: "email", changes: { satisfaction_score: score } });
  story.rating = { at, score };
}
