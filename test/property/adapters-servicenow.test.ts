import { servicenowSla, servicenowTicket } from "supportops/adapters/servicenow";
import { describeAdapterLaws, expectSoundSla, expectSoundTicket } from "../support/adapter-laws.js";
import { sampleInstance, samplePayload, samplePromises } from "../unit/adapters/servicenow/sample.js";

describeAdapterLaws({
  name: "servicenowTicket",
  map: (payload) => servicenowTicket(payload, sampleInstance()),
  samples: {
    INC0010001: samplePayload("INC0010001"),
    INC0010002: samplePayload("INC0010002"),
    INC0010003: samplePayload("INC0010003"),
  },
  parts: ["record", "audits", "journal", "taskSlas"],
  sound: expectSoundTicket,
  unordered: ["audits", "journal", "taskSlas"],
  personal: ["short_description", "description", "value", "sys_created_by", "user"],
  refused: ["record", "record.sys_id"],
});

describeAdapterLaws({
  name: "servicenowSla",
  map: (payload) => servicenowSla(payload),
  samples: { account: samplePromises() },
  parts: ["contractSlas", "schedules", "spans"],
  sound: expectSoundSla,
  unordered: ["contractSlas", "schedules", "spans"],
  personal: [],
});
