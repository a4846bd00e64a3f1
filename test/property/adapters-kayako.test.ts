import { kayakoSla, kayakoTicket } from "supportops/adapters/kayako";
import { describeAdapterLaws, expectSoundSla, expectSoundTicket } from "../support/adapter-laws.js";
import { sampleAccount, samplePayload, samplePromises } from "../unit/adapters/kayako/sample.js";

describeAdapterLaws({
  name: "kayakoTicket",
  map: (payload) => kayakoTicket(payload, sampleAccount()),
  samples: { "case 101": samplePayload(101), "case 102": samplePayload(102), "case 103": samplePayload(103) },
  parts: ["case", "posts", "activities"],
  sound: expectSoundTicket,
  unordered: ["posts", "activities"],
  personal: ["full_name", "contents", "subject", "summary"],
  refused: ["case", "case.id"],
});

describeAdapterLaws({
  name: "kayakoSla",
  map: (payload) => kayakoSla(payload, { timeZone: "America/New_York" }),
  samples: { account: samplePromises() },
  parts: ["slas", "businessHours"],
  sound: expectSoundSla,
  unordered: ["slas", "businessHours"],
  personal: [],
});
