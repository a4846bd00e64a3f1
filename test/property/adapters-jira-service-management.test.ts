import { jiraServiceManagementTicket } from "supportops/adapters/jira-service-management";
import { describeAdapterLaws, expectSoundTicket } from "../support/adapter-laws.js";
import { samplePayload, sampleSite } from "../unit/adapters/jira-service-management/sample.js";

describeAdapterLaws({
  name: "jiraServiceManagementTicket",
  map: (payload) => jiraServiceManagementTicket(payload, sampleSite()),
  samples: {
    "SUP-101": samplePayload("SUP-101"),
    "SUP-102": samplePayload("SUP-102"),
    "SUP-103": samplePayload("SUP-103"),
  },
  parts: ["issue", "changelog", "comments", "sla", "feedback"],
  sound: expectSoundTicket,
  unordered: ["changelog", "comments", "sla"],
  personal: ["displayName", "emailAddress", "summary", "text", "body", "avatarUrls"],
  refused: ["issue", "issue.key"],
});
