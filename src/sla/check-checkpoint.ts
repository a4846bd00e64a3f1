import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { checkpointShape } from "./checkpoint-shape.js";
import type { CompiledSla } from "./compiled-sla.js";
import { compiledOf, type Sla } from "./sla.js";
import { checkpointFormat, type RunRecord, type SlaCheckpoint, type TermsReference } from "./sla-checkpoint.js";
import { zonesOfTicket } from "./zones-of-ticket.js";

/**
 * Refuses what is no checkpoint, one of other rules, and one that was damaged.
 *
 * @throws A {@link SupportOpsError} with code `checkpoint.invalid` for every part that is not as it was written,
 * `checkpoint.stale` or `sla.handleExpected`.
 */
export function checkCheckpoint(checkpoint: SlaCheckpoint, sla: Sla): void {
  const compiled = compiledOf(sla);
  if (typeof checkpoint !== "object" || (checkpoint as SlaCheckpoint | null)?.format !== checkpointFormat) {
    const message = "The value was not written by startCheckpoint or advanceCheckpoint.";
    throwIssue("checkpoint.invalid", ["checkpoint"], { message, expected: checkpointFormat, received: checkpoint });
  }
  const { slaFingerprint, zoneFingerprint } = checkpoint;
  const message = "The checkpoint was written with other rules; evaluate the whole log again.";
  if (typeof slaFingerprint === "string" && slaFingerprint !== sla.fingerprint) {
    const expected = sla.fingerprint;
    throwIssue("checkpoint.stale", ["checkpoint", "slaFingerprint"], { message, expected, received: slaFingerprint });
  }
  checkBody(checkpoint, compiled);
  const zones = zonesOfTicket(checkpoint.createdAt, sla);
  if (zoneFingerprint === zones) return;
  const path = ["checkpoint", "zoneFingerprint"];
  throwIssue("checkpoint.stale", path, { message, expected: zones, received: zoneFingerprint });
}

/** A host rebuilds from the log whatever the damage is, so that all of it has one code. */
function checkBody(checkpoint: SlaCheckpoint, sla: CompiledSla): void {
  const issues: Issues = [];
  checkpointShape(checkpoint, ["checkpoint"], issues);
  if (issues.length === 0) checkPending(checkpoint, issues);
  if (issues.length === 0 && checkpoint.run !== null) checkRun(checkpoint.run, sla, issues);
  throwIssues(issues.map((issue) => ({ ...issue, code: "checkpoint.invalid" as const })));
}

function checkPending({ pending, lastEvent }: SlaCheckpoint, issues: Issues): void {
  const isOfLast = pending.at(-1)?.seq === lastEvent?.seq && pending.every(({ at }) => at === lastEvent?.at);
  if (!isOfLast) refuse(["checkpoint", "pending"], "the events of the last instant", issues);
}

/** What a run refers to must be there: clocks, tracks and suspensions one by one, targets, calendars and policies. */
function checkRun({ clocks, tracks, suspensions }: RunRecord, sla: CompiledSla, issues: Issues): void {
  const path = ["checkpoint", "run"];
  const expected = { clocks: sla.clocks.clocks.length, tracks: sla.tracks.length, suspensions: sla.suspensions.length };
  for (const [key, list] of Object.entries({ clocks, tracks, suspensions })) {
    const count = expected[key as keyof typeof expected];
    if (list.length !== count) refuse([...path, key], `${String(count)} items`, issues);
  }
  clocks.forEach(({ cycle }, place) => {
    if (cycle?.phases.length === 0) refuse([...path, "clocks", place, "cycle", "phases"], "at least one item", issues);
  });
  tracks.forEach(({ matched, changes }, place) => {
    const trackPath: IssuePath = [...path, "tracks", place];
    const isPolicy = matched === null || matched === -1 || sla.policies[matched] !== undefined;
    if (!isPolicy) refuse([...trackPath, "matched"], "the place of a policy", issues);
    changes.forEach(({ terms }, index) => {
      const isKnown = terms === null || isOfSla(terms, sla);
      if (!isKnown) refuse([...trackPath, "changes", index, "terms"], "a target and a calendar of the SLA", issues);
    });
  });
}

function isOfSla({ target, calendarId }: TermsReference, { targets, calendars }: CompiledSla): boolean {
  return targets[target] !== undefined && calendars.has(calendarId);
}

function refuse(path: IssuePath, expected: string, issues: Issues): void {
  addIssue(issues, "checkpoint.invalid", path, { message: `Expected ${expected}.`, expected });
}
