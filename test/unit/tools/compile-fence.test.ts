import { describe, expect, it } from "vitest";
import { compileFence } from "../../docs/compile-fence.js";

const compile = (code: string) => compileFence({ file: "p.md", line: 7, code, run: true });
const bodyOf = (code: string) => compile(code).body.replaceAll(/\s+/g, " ").trim();

describe("a claim", () => {
  it.each([
    { code: "f(1); // => 2", body: "expect(f(1)).toEqual(2 ); // => 2", why: "an expression" },
    { code: "const a = f(1); // => 2", body: "const a = f(1); expect(a).toEqual(2 ); // => 2", why: "a constant" },
    { code: "await f(); // => 2", body: "expect(await f()).toEqual(2 ); // => 2", why: "an awaited expression" },
    {
      code: "console.log(f(1)); // => 2",
      body: "expect(f(1)).toEqual(2 ); // => 2",
      why: "printing is about its argument",
    },
    {
      code: "f(\n  1,\n); // => 2",
      body: "expect(f( 1, )).toEqual(2 ); // => 2",
      why: "a statement over several lines",
    },
    { code: "f(1);\n// => 2", body: "expect(f(1)).toEqual(2 ); // => 2", why: "the comment on a line of its own" },
    {
      code: "f();\n// => {\n//   a: 1,\n// }",
      body: "expect(f()).toEqual({ a: 1, } ); // => { // a: 1, // }",
      why: "a value over several lines",
    },
    {
      code: "for (const a of b) a.id; // => 2",
      body: "for (const a of b) expect(a.id).toEqual(2 ); // => 2",
      why: "a statement in a loop",
    },
    {
      code: "f(1); // throws time.zoneUnknown",
      body: 'await expectThrown(async () => f(1), "time.zoneUnknown"); // throws time.zoneUnknown',
      why: "a documented failure",
    },
    {
      code: "const a = f(1); // throws time.zoneUnknown",
      body: 'await expectThrown(async () => f(1), "time.zoneUnknown"); // throws time.zoneUnknown',
      why: "a constant that never gets its value",
    },
  ])("becomes an expectation: $why", ({ code, body }) => {
    expect(bodyOf(code)).toBe(body);
  });

  it.each([
    { code: "// => 2", why: "it follows no statement" },
    { code: "const { a } = f(); // => 2", why: "of several names it says which one" },
    { code: "if (a) { b(); } // => 2", why: "a block has no value" },
    { code: "f(); // => { a: 1", why: "its value is no expression" },
  ])("is refused where it could not be checked: $why", ({ code }) => {
    expect(() => compile(code)).toThrow("p.md:7: 1 of 1 claims follow no expression or single constant");
  });

  it("is not read into an ordinary comment", () => {
    expect(bodyOf("f(); // throws when it is late")).toBe("f(); // throws when it is late");
  });
});

describe("an import", () => {
  it("is taken apart name by name, so that fences of one page can share it", () => {
    const { imports } = compile('import a, { b, type c as d } from "m";\nimport * as e from "n";\nimport "o";');
    expect(imports).toEqual([
      { name: "a", declaration: 'import a from "m";' },
      { name: "b", declaration: 'import { b } from "m";' },
      { name: "d", declaration: 'import { type c as d } from "m";' },
      { name: "e", declaration: 'import * as e from "n";' },
      { name: "", declaration: 'import "o";' },
    ]);
  });

  it("leaves the body, and so do export keywords, since the body becomes a function's", () => {
    expect(bodyOf('import { b } from "m";\nexport const c = b;')).toBe("const c = b;");
  });
});
