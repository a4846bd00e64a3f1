import { five9Calls } from "supportops/adapters/five9";
import { describeAdapterLaws } from "../support/adapter-laws.js";
import { expectSoundContacts } from "../support/expect-sound.js";
import { sampleCsvRows } from "../support/vendor-sample.js";

const rows: object[] = sampleCsvRows("five9", "call_log.csv");

describeAdapterLaws({
  name: "five9Calls",
  map: (payload: { rows: object[] }) => five9Calls(payload, { timeZone: "America/New_York" }),
  samples: { "a call log": { rows }, "a log that repeats a call": { rows: [...rows, { ...rows[0], AGENT: "bo" }] } },
  parts: ["rows"],
  sound: expectSoundContacts,
  unordered: ["rows"],
  personal: ["AGENT", "AGENT NAME", "ANI", "DNIS", "CUSTOMER NAME", "RECORDINGS"],
  refused: [],
});
