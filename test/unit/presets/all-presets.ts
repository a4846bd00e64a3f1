import type { ClockDefinition } from "supportops/clock";
import { chatwootClocks } from "supportops/presets/chatwoot";
import { frappeClocks } from "supportops/presets/frappe";
import { freshdeskClocks } from "supportops/presets/freshdesk";
import { genericClocks } from "supportops/presets/generic";
import { glpiClocks, glpiExampleSla } from "supportops/presets/glpi";
import { hubspotClocks } from "supportops/presets/hubspot";
import { intercomClocks } from "supportops/presets/intercom";
import {
  jiraServiceManagementClocks,
  jiraServiceManagementExampleSla,
} from "supportops/presets/jira-service-management";
import { kayakoClocks } from "supportops/presets/kayako";
import { otrsZnunyClocks } from "supportops/presets/otrs-znuny";
import { salesforceClocks } from "supportops/presets/salesforce";
import { servicenowClocks, servicenowExampleSla, servicenowPriorities } from "supportops/presets/servicenow";
import { zammadClocks } from "supportops/presets/zammad";
import { zendeskClocks, zendeskGroupClocks } from "supportops/presets/zendesk";
import type { SlaDefinition } from "supportops/sla";

/** Every list of clocks, by the name it is exported under. */
export const presetClocks: Readonly<Record<string, readonly ClockDefinition[]>> = {
  chatwootClocks,
  frappeClocks,
  freshdeskClocks,
  genericClocks,
  glpiClocks,
  hubspotClocks,
  intercomClocks,
  jiraServiceManagementClocks,
  kayakoClocks,
  otrsZnunyClocks,
  salesforceClocks,
  servicenowClocks,
  zammadClocks,
  zendeskClocks,
  zendeskGroupClocks,
};

/** Priorities of vendors that do not use the default ones. */
export const presetPriorities: Readonly<Record<string, readonly string[]>> = {
  servicenowClocks: servicenowPriorities,
};

/** Every example of a whole definition, by the name it is exported under. */
export const presetExamples: Readonly<Record<string, SlaDefinition>> = {
  glpiExampleSla,
  jiraServiceManagementExampleSla,
  servicenowExampleSla,
};
