import { describe, expect, it } from "vitest";
import { fencesOfComments, fencesOfMarkdown } from "../../docs/extract-fences.js";

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;

describe("fences of a page", () => {
  it("are found with the line their code starts on", () => {
    const page = `# Title\n\n${fence("ts", "a();")}\ntext\n${fence("ts no-run", "b();")}`;
    expect(fencesOfMarkdown("p.md", page)).toEqual([
      { file: "p.md", line: 4, code: "a();", run: true },
      { file: "p.md", line: 8, code: "b();", run: false },
    ]);
  });

  it("lose the indentation of the list they stand in", () => {
    const page = "- item\n  ```ts\n  if (a)\n    b();\n  ```";
    expect(fencesOfMarkdown("p.md", page)[0]?.code).toBe("if (a)\n  b();");
  });

  it("in other languages are left alone", () => {
    expect(fencesOfMarkdown("p.md", fence("json", "{}"))).toEqual([]);
  });

  it.each([
    {
      text: fence("typescript", "a();"),
      message: "p.md:1: write ```ts, not ```typescript",
      why: "it would not be tested",
    },
    { text: fence("js", "a();"), message: "p.md:1: write ```ts, not ```js", why: "it would not be tested" },
    { text: fence("ts norun", "a();"), message: 'p.md:1: unknown mark "norun" after ```ts', why: "a misspelt mark" },
    { text: "```ts\na();", message: "p.md:2: the fence is never closed", why: "the rest of the page would be code" },
  ])("are refused with their place: $why", ({ text, message }) => {
    expect(() => fencesOfMarkdown("p.md", text)).toThrow(message);
  });
});

describe("fences of doc comments", () => {
  it("are found in doc comments only, at their line in the source", () => {
    const source = [
      "const a = 1;",
      "/**",
      " * Text.",
      " *",
      " * ```ts",
      " * a; // => 1",
      " * ```",
      " */",
      "const b = `",
      "```ts",
      "`;",
    ].join("\n");
    expect(fencesOfComments("s.ts", source)).toEqual([{ file: "s.ts", line: 6, code: "a; // => 1", run: true }]);
  });
});
