import { salesforceCalendars, salesforceTicket } from "supportops/adapters/salesforce";
import { describeAdapterLaws, expectSoundCalendars, expectSoundTicket } from "../support/adapter-laws.js";
import { idPrefix, ownSample, sampleRows } from "../support/vendor-sample.js";

const records = (name: string) => sampleRows("salesforce", `${name}.json`, "records");
const sampleOf = (id: string) => {
  const own = (name: string, key: string) => ownSample(records(name), key, id, idPrefix);
  return {
    case: own("Case", "Id")[0],
    history: own("CaseHistory", "CaseId"),
    emails: own("EmailMessage", "ParentId"),
    comments: own("CaseComment", "ParentId"),
    feedItems: [
      {
        Id: "0D5000000000001",
        Type: "TextPost",
        Visibility: "InternalUsers",
        Body: "Ask Ari",
        CreatedDate: "2025-03-11T09:00:00.000+0000",
      },
    ],
    milestones: own("CaseMilestone", "CaseId"),
  };
};

describeAdapterLaws({
  name: "salesforceTicket",
  map: (payload) => salesforceTicket(payload),
  samples: Object.fromEntries(records("Case").map(({ Id: id }) => [String(id), sampleOf(String(id))])),
  parts: ["case", "history", "emails", "comments", "feedItems", "milestones"],
  sound: expectSoundTicket,
  unordered: ["history", "emails", "comments", "feedItems", "milestones"],
  personal: [
    "Subject",
    "Description",
    "Owner.Name",
    "CreatedBy.Name",
    "FromAddress",
    "ToAddress",
    "TextBody",
    "CommentBody",
    "Body",
    "SuppliedEmail",
  ],
  refused: ["case", "case.Id"],
});

describeAdapterLaws({
  name: "salesforceCalendars",
  map: (payload) => salesforceCalendars(payload),
  samples: {
    sample: { businessHours: records("BusinessHours"), holidays: records("Holiday") },
    recurring: {
      businessHours: records("BusinessHours"),
      holidays: [
        {
          Name: "Yearly",
          ActivityDate: "2025-12-25",
          IsAllDay: true,
          IsRecurrence: true,
          RecurrenceType: "RecursYearly",
          RecurrenceStartDate: "2025-12-25",
          RecurrenceMonthOfYear: "December",
          RecurrenceDayOfMonth: 25,
        },
        {
          Name: "Nth",
          ActivityDate: "2025-09-01",
          IsAllDay: true,
          IsRecurrence: true,
          RecurrenceType: "RecursYearlyNth",
          RecurrenceMonthOfYear: "September",
          RecurrenceDayOfWeekMask: 2,
          RecurrenceInstance: "First",
        },
        {
          Name: "Weekly",
          ActivityDate: "2025-01-03",
          IsAllDay: true,
          IsRecurrence: true,
          RecurrenceType: "RecursWeekly",
          RecurrenceInterval: 2,
          RecurrenceDayOfWeekMask: 32,
          RecurrenceEndDateOnly: "2025-12-31",
        },
        {
          Name: "Afternoon",
          ActivityDate: "2025-12-24",
          IsAllDay: false,
          IsRecurrence: false,
          StartTimeInMinutes: 720,
          EndTimeInMinutes: 1020,
        },
      ],
    },
  },
  parts: ["businessHours", "holidays"],
  sound: expectSoundCalendars,
  unordered: ["businessHours", "holidays"],
  personal: [],
});
