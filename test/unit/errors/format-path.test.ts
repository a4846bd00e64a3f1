import { formatPath } from "supportops/errors";
import { describe, expect, it } from "vitest";

describe("formatPath", () => {
  it.each([
    { path: [], text: "input", why: "the empty path is the input itself" },
    { path: ["timeZone"], text: "timeZone", why: "no dot before the first key" },
    { path: ["policies", 0, "within"], text: "policies[0].within", why: "positions in brackets, keys after a dot" },
    { path: [3, "at"], text: "[3].at", why: "the input may be an array" },
    {
      path: ["overrides", "2026-12-24"],
      text: 'overrides["2026-12-24"]',
      why: "a key that is no identifier is quoted",
    },
    { path: ["2026-12-24"], text: '["2026-12-24"]', why: "also when it comes first" },
    { path: ["$a", "_b1"], text: "$a._b1", why: "dollar and underscore belong to identifiers" },
    { path: ["fields", ""], text: 'fields[""]', why: "the empty key is visible" },
    { path: ["fields", 'a"b'], text: 'fields["a\\"b"]', why: "quotes inside a key are escaped" },
  ])("writes $text: $why", ({ path, text }) => {
    expect(formatPath(path)).toBe(text);
  });
});
