import { checkNumber, checkText } from "../../errors/check-shape.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { listOf, rowOf, textOf } from "../payload/payload-values.js";
import { idKey } from "./salesforce-ids.js";
import type { SalesforceSurveyField, SalesforceTicketOptions } from "./salesforce-payload.js";
import { readRoles, type SalesforceRoles, userTypeRoles } from "./salesforce-roles.js";

/** What is known of an organization beside its cases. */
export interface SalesforceAccount {
  readonly roles: SalesforceRoles;
  readonly bots: ReadonlySet<string>;
  /** Categories by the name of the status. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** Whether a status is closed, by its name. */
  readonly closedStatuses: ReadonlyMap<string, boolean>;
  readonly fields: ReadonlyMap<string, string>;
  readonly survey: SalesforceSurveyField | null;
}

/** The statuses a new organization begins with. */
const standardStatuses: readonly (readonly [status: string, category: StatusCategory])[] = [
  ["New", "new"],
  ["Working", "open"],
  ["Escalated", "open"],
  ["Closed", "closed"],
];

function checkSurvey(value: unknown, issues: Issues): SalesforceSurveyField | null {
  if (value === undefined) return null;
  const { field, scale } = rowOf(value);
  const name = checkText(field, ["survey", "field"], issues);
  const [lowest, highest] = [0, 1].map((end) => checkNumber(listOf(scale)[end], ["survey", "scale", end], issues));
  if (name === undefined || lowest === undefined || highest === undefined) return null;
  if (lowest < highest) return { field: name, scale: [lowest, highest] };
  const message = "The lowest answer of the scale is not below the highest.";
  addIssue(issues, "survey.scaleInvalid", ["survey", "scale"], { message, received: scale });
  return null;
}

/** Reads the options of `salesforceTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(
  options: SalesforceTicketOptions,
  issues: Issues,
  notes: NoteCollector,
): SalesforceAccount {
  const { users } = options;
  const closedStatuses = checkRows(options.caseStatuses, ["caseStatuses"], issues, notes).flatMap(
    (row): readonly (readonly [string, boolean])[] =>
      [textOf(row["ApiName"]), textOf(row["MasterLabel"])].flatMap((name) =>
        name === null ? [] : [[name, row["IsClosed"] === true]],
      ),
  );
  return {
    roles:
      users instanceof Map
        ? (users as SalesforceRoles)
        : readRoles(checkRows(users, ["users"], issues, notes), userTypeRoles, notes),
    bots: new Set(listOf(options.bots).flatMap((id) => (typeof id === "string" ? [idKey(id)] : []))),
    categories: new Map([
      ...standardStatuses,
      ...checkCategories(options.statusCategories, ["statusCategories"], issues),
    ]),
    closedStatuses: new Map(closedStatuses),
    fields: checkNames(options.fields, ["fields"], issues),
    survey: checkSurvey(options.survey, issues),
  };
}
