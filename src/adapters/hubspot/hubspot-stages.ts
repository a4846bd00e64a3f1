import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";

/** What a pipeline says of one of its stages. */
export interface HubspotStage {
  readonly label: string | null;
  readonly isClosed: boolean;
}

/** How the stages of an account are read. */
export interface HubspotStages {
  /** Stages by `pipeline/stage`. */
  readonly stages: ReadonlyMap<string, HubspotStage>;
  /** Categories by `pipeline/stage` or by stage. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
}

/** The stages of the pipeline that every account has. */
const defaultStages: ReadonlyMap<string, StatusCategory> = new Map<string, StatusCategory>([
  ["0/1", "new"],
  ["0/2", "pending"],
  ["0/3", "open"],
  ["0/4", "solved"],
]);

/** Stage ids repeat across pipelines. */
const stageKey = (pipelineId: string | null, stageId: string): string => `${pipelineId ?? "0"}/${stageId}`;

/** Reads the stages of pipelines by `pipeline/stage`. */
export function readStages(pipelines: readonly PayloadRow[]): ReadonlyMap<string, HubspotStage> {
  const stages = new Map<string, HubspotStage>();
  for (const pipeline of pipelines) {
    for (const stage of listOf(pipeline["stages"]).map(rowOf)) {
      const { ticketState, isClosed } = rowOf(stage["metadata"]);
      const closed = ticketState === "CLOSED" || isClosed === "true" || isClosed === true;
      const key = stageKey(idOf(pipeline["id"]), idOf(stage["id"]) ?? "");
      stages.set(key, { label: textOf(stage["label"]), isClosed: closed });
    }
  }
  return stages;
}

/**
 * The status that a stage of a pipeline is, named by its label. A stage of the account's own is solved or open, as far
 * as HubSpot says; which of the open categories it is stands in `stageCategories` or is guessed.
 */
export function statusOfStage(
  pipelineId: string | null,
  stageId: string,
  { stages, categories }: HubspotStages,
  notes: NoteCollector,
): TicketStatus {
  const key = stageKey(pipelineId, stageId);
  const stage = stages.get(key);
  const raw = stage?.label ?? stageId;
  const said = categories.get(key) ?? categories.get(stageId);
  if (said !== undefined) return { raw, category: said };
  if (stage?.isClosed === true) return { raw, category: "solved" };
  const standard = defaultStages.get(key);
  if (standard !== undefined) return { raw, category: standard };
  const message = `The stage ${key} has no category and counts as open; name it in stageCategories.`;
  notes.add("guessed", "ticket.properties.hs_pipeline_stage", message);
  return { raw, category: "open" };
}
