import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";

/**
 * One case as the Salesforce API returns it; anything is accepted and checked. Lists are the `records` of an answer;
 * rows of other cases are passed over and noted.
 */
export interface SalesforceTicketPayload {
  /** A record of Case. */
  readonly case: unknown;
  /** Records of CaseHistory, in any order. */
  readonly history?: unknown;
  /** Records of EmailMessage. */
  readonly emails?: unknown;
  /** Records of CaseComment. */
  readonly comments?: unknown;
  /** Records of FeedItem or CaseFeed. */
  readonly feedItems?: unknown;
  /** Records of CaseMilestone. */
  readonly milestones?: unknown;
}

/** A custom field in which an organization keeps the answer to a satisfaction survey. */
export interface SalesforceSurveyField {
  /** The field's API name, such as `CSAT__c`. */
  readonly field: string;
  /** Lowest and highest possible answer. */
  readonly scale: readonly [lowest: number, highest: number];
}

/** What an organization says about itself, beside the cases. */
export interface SalesforceTicketOptions {
  /** Records of User with Id and UserType, or, for many cases, what {@link salesforceRoles} made of them. */
  readonly users?: unknown;
  /** What each status counts as, such as `{ "Waiting on Customer": "pending" }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** Records of CaseStatus: of a status without a category they say at least whether it is closed. */
  readonly caseStatuses?: unknown;
  /** Ids of users that programs write with; they are bots whatever their type says. */
  readonly bots?: readonly string[];
  /** The fields to keep, by API name, with the name they get in the ticket's `fields`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the organization keeps satisfaction scores: Salesforce has no field of its own. */
  readonly survey?: SalesforceSurveyField;
}

/** How {@link salesforceRoles} reads users. */
export interface SalesforceRolesOptions {
  /** What a UserType counts as, beside the standard ones. */
  readonly userTypes?: Readonly<Record<string, ActorRole>>;
}
