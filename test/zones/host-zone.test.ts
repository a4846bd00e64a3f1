import { expect, it } from "vitest";

// Minutes that UTC is ahead of the host on 15 January 2026, as Date reports them.
const minutesBehindUtc: Readonly<Record<string, number>> = {
  UTC: 0,
  "America/New_York": 300,
  "Europe/Berlin": -60,
  "Australia/Lord_Howe": -660,
  "Asia/Kolkata": -330,
  "Pacific/Apia": -780,
};

it("runs on a host in the zone that the project is named after", ({ task }) => {
  const zone = task.file.projectName?.replace(/^zone /, "") ?? "";
  expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutesBehindUtc[zone]);
});
