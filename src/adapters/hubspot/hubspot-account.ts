import { checkNumber } from "../../errors/check-shape.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { listOf } from "../payload/payload-values.js";
import type { HubspotTicketOptions } from "./hubspot-payload.js";
import { type HubspotStages, readStages } from "./hubspot-stages.js";

/** Lowest and highest answer of a survey. */
export type Scale = readonly [lowest: number, highest: number];

/** What is known of an account beside its tickets. */
export interface HubspotAccount extends HubspotStages {
  readonly fields: ReadonlyMap<string, string>;
  readonly csatScale: Scale;
}

function checkScale(value: unknown, issues: Issues): Scale {
  if (value === undefined) return [1, 5];
  const ends = [0, 1].map((end) => checkNumber(listOf(value)[end], ["csatScale", end], issues));
  const [lowest = 1, highest = 5] = ends;
  if (lowest < highest) return [lowest, highest];
  const message = "The lowest answer of the scale is not below the highest.";
  addIssue(issues, "survey.scaleInvalid", ["csatScale"], { message, received: value });
  return [1, 5];
}

/** Reads the options of `hubspotTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(options: HubspotTicketOptions, issues: Issues, notes: NoteCollector): HubspotAccount {
  return {
    stages: readStages(checkRows(options.pipelines, ["pipelines"], issues, notes)),
    categories: checkCategories(options.stageCategories, ["stageCategories"], issues),
    fields: checkNames(options.fields, ["fields"], issues),
    csatScale: checkScale(options.csatScale, issues),
  };
}
