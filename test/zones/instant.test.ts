import { type InstantInput, toEpochMs, toIso } from "supportops/time";
import { expect, it } from "vitest";

// Inside and around the hours that the host zones skip or repeat: a host that read its own clock would be off.
it.each<{ text: string; why: string }>([
  { text: "2026-01-15T12:00:00.000Z", why: "winter in the north" },
  { text: "2026-07-15T12:00:00.000Z", why: "summer in the north" },
  { text: "2026-03-08T02:30:00.000Z", why: "New York skips this wall time" },
  { text: "2026-03-29T02:30:00.000Z", why: "Berlin skips this wall time" },
  { text: "2026-10-25T02:30:00.000Z", why: "Berlin repeats this wall time" },
  { text: "2025-10-05T02:15:00.000Z", why: "Lord Howe skips this wall time" },
  { text: "2011-12-30T12:00:00.000Z", why: "Apia skips this date" },
])("toEpochMs and toIso read and write $text alike on every host: $why", ({ text }) => {
  const epochMs = Date.parse(text);
  const forms: readonly InstantInput[] = [text, epochMs, new Date(epochMs), text.replace("Z", "+00:00")];
  expect(forms.map((form) => toEpochMs(form))).toEqual([epochMs, epochMs, epochMs, epochMs]);
  expect(toIso(epochMs)).toBe(text);
});
