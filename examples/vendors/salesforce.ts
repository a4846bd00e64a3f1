// Salesforce: a case out of a query, and an entitlement process with business hours, evaluated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { salesforceSla, salesforceTicket } from "supportops/adapters/salesforce";

const agent = "0055g00000AgentAAAAA";
const portal = "0055g00000PortalAAAA";
const { value: ticket, notes } = salesforceTicket(
  {
    case: {
      Id: "5005g0000000100AAA",
      CreatedDate: "2025-01-13T14:05:12.000+0000",
      CreatedById: portal,
      Description: "The download button does nothing.",
      Status: "Waiting on Customer",
      Priority: "Medium",
      OwnerId: agent,
    },
    history: [
      { Id: "017000010001AAA", Field: "created", CreatedById: portal, CreatedDate: "2025-01-13T14:05:12.000+0000" },
      {
        Id: "017000010002AAA",
        Field: "Status",
        OldValue: "New",
        NewValue: "Waiting on Customer",
        CreatedById: agent,
        CreatedDate: "2025-01-13T15:31:40.000+0000",
      },
    ],
    comments: [{ IsPublished: true, CreatedById: agent, CreatedDate: "2025-01-13T15:31:40.000+0000" }],
  },
  {
    users: [
      { Id: agent, UserType: "Standard" },
      { Id: portal, UserType: "CspLitePortal" },
    ],
    statusCategories: { "Waiting on Customer": "pending" },
  },
);
[ticket.history, notes.length]; // => ["full", 0]

const { value: definition } = salesforceSla({
  processes: [{ name: "Standard", milestones: [{ milestoneName: "First Response", minutesToComplete: 60 }] }],
  businessHours: [
    {
      Id: "01m5g000000BUSHAAA",
      TimeZoneSidKey: "America/New_York",
      MondayStartTime: "09:00:00.000Z",
      MondayEndTime: "17:00:00.000Z",
    },
  ],
});
const { firstResponse } = evaluateSla(ticket, compileSla(definition), { asOf: "2025-01-14T00:00:00Z" }).current;
[firstResponse?.outcome, toIso(firstResponse?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
