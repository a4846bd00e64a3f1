import ts from "typescript";

/** What a comment behind a statement promises. */
export interface Claim {
  readonly kind: "value" | "throws";
  /** An expression, or an error code. */
  readonly text: string;
}

const sameLine = /^[ \t]*\/\/ ?(.*)/;
const nextLine = /^[ \t]*\r?\n[ \t]*\/\/ ?(.*)/;
const value = /^=>\s*(.*)$/;
const code = /^throws ([a-z]\w*\.[a-z]\w*)$/;

/** Whether a line of a fence holds a claim. */
export function holdsClaim(line: string): boolean {
  const comment = /\/\/ ?((?:=>|throws ).*)$/.exec(line)?.[1];
  return comment !== undefined && (value.test(comment) || code.test(comment));
}

function isComplete(expression: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${expression}\n)`, { reportDiagnostics: true });
  return diagnostics?.length === 0;
}

/** Appends the comment lines that follow until the expression is whole. */
function completed(first: string, rest: string): string | undefined {
  let expression = first;
  let remaining = rest;
  while (!isComplete(expression)) {
    const line = /^\r?\n[ \t]*\/\/ ?(.*)/.exec(remaining);
    if (line === null) return undefined;
    expression += `\n${line[1]}`;
    remaining = remaining.slice(line[0].length);
  }
  return expression;
}

/**
 * Reads the claim in the comment that follows a statement, on its last line or below it.
 *
 * @param after - The text behind the statement.
 */
export function readClaim(after: string): Claim | undefined {
  const comment = sameLine.exec(after) ?? nextLine.exec(after);
  if (comment === null) return undefined;
  const [whole, text = ""] = comment;
  const thrown = code.exec(text.trim())?.[1];
  if (thrown !== undefined) return { kind: "throws", text: thrown };
  const first = value.exec(text)?.[1];
  if (first === undefined) return undefined;
  const expression = completed(first, after.slice(whole.length));
  return expression === undefined ? undefined : { kind: "value", text: expression };
}
