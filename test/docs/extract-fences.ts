import type { Fence } from "./fence.js";

const opening = /^(\s*)```(\S+)[ \t]*(.*)$/;
const script = ["ts", "typescript", "js", "javascript"];

interface Open {
  readonly indent: string;
  readonly line: number;
  readonly run: boolean;
  readonly code: string[];
}

function openFence(file: string, line: number, [, indent = "", language = "", marks = ""]: RegExpExecArray): Open {
  const place = `${file}:${line}`;
  // A fence in another spelling would escape the tests.
  if (language !== "ts") throw new Error(`${place}: write \`\`\`ts, not \`\`\`${language}`);
  if (marks !== "" && marks !== "no-run") throw new Error(`${place}: unknown mark "${marks}" after \`\`\`ts`);
  return { indent, line: line + 1, run: marks !== "no-run", code: [] };
}

/** The `ts` fences of a markdown text. */
export function fencesOfMarkdown(file: string, text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: Open | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    if (open === undefined) {
      const match = opening.exec(line);
      if (match !== null && script.includes(match[2] ?? "")) open = openFence(file, index + 1, match);
    } else if (line.trim() === "```") {
      fences.push({ file, line: open.line, code: open.code.join("\n"), run: open.run });
      open = undefined;
    } else open.code.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line.trimStart());
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the fence is never closed`);
  return fences;
}

/** The `ts` fences in the doc comments of a source text. */
export function fencesOfComments(file: string, text: string): readonly Fence[] {
  let inside = false;
  const comments = text.split("\n").map((line) => {
    if (line.trimStart().startsWith("/**")) inside = true;
    const content = inside ? line.replace(/^\s*\/?\*+ ?/, "") : "";
    if (line.includes("*/")) inside = false;
    return content;
  });
  return fencesOfMarkdown(file, comments.join("\n"));
}
