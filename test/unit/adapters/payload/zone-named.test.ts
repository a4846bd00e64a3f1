import { describe, expect, it } from "vitest";
import { zoneNamed } from "../../../../src/adapters/payload/zone-named.js";

const zones = new Map([
  ["HQ", "Asia/Tokyo"],
  ["Berlin", "Europe/Vienna"],
  ["Moon base", "Moon/Tranquility"],
]);

describe("zoneNamed", () => {
  it.each([
    { name: "HQ", zone: "Asia/Tokyo", why: "the host names it" },
    { name: "Berlin", zone: "Europe/Vienna", why: "the host's name comes before the one of Rails" },
    { name: "Eastern Time (US & Canada)", zone: "America/New_York", why: "Rails names it" },
    { name: "Pacific Time", zone: "America/Los_Angeles", why: "the names of Rails also count without their end" },
    { name: "Australia/Lord_Howe", zone: "Australia/Lord_Howe", why: "it is an IANA name" },
    { name: "Moon base", zone: null, why: "what the host names is no zone" },
    { name: "Atlantis", zone: null, why: "nobody knows it" },
    { name: 7, zone: null, why: "it is no text" },
  ])("$name is $zone: $why", ({ name, zone }) => {
    expect(zoneNamed(name, zones)).toBe(zone);
  });
});
