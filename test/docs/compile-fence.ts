import ts from "typescript";
import type { Fence } from "./fence.js";
import { type ImportBinding, importBindings } from "./import-bindings.js";
import { type Claim, holdsClaim, readClaim } from "./read-claim.js";

/** A fence as test code. */
export interface CompiledFence {
  readonly imports: readonly ImportBinding[];
  /** Statements, with every claim turned into an expectation. */
  readonly body: string;
  /** Every name in the code. */
  readonly names: ReadonlySet<string>;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `console.log(x); // => value` is a claim about x. */
function subjectOf(expression: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return expression;
  return expression.expression.getText() === "console.log" ? (expression.arguments[0] ?? expression) : expression;
}

function expectation(expression: string, claim: Claim): string {
  return claim.kind === "value"
    ? `expect(${expression}).toEqual(${claim.text}\n);`
    : `await expectThrown(async () => ${expression}, "${claim.text}");`;
}

function rewriteStatement(statement: ts.Statement, claim: Claim): string | undefined {
  if (ts.isExpressionStatement(statement)) return expectation(subjectOf(statement.expression).getText(), claim);
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return undefined;
  const [declaration] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || !ts.isIdentifier(declaration.name)) return undefined;
  if (claim.kind === "throws") return expectation(declaration.initializer.getText(), claim);
  return `${statement.getText()} ${expectation(declaration.name.text, claim)}`;
}

function apply(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: inserted }) => text.slice(0, from) + inserted + text.slice(to), code);
}

/** Turns a fence into test code; throws when a claim stands where none can be checked. */
export function compileFence({ file, line, code }: Fence): CompiledFence {
  const source = ts.createSourceFile("fence.ts", code, ts.ScriptTarget.ES2022, true);
  const imports: ImportBinding[] = [];
  const names = new Set<string>();
  const edits: Edit[] = [];
  let claims = 0;

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) {
      imports.push(...importBindings(node));
      edits.push({ from: node.getStart(), to: node.end, text: "" });
      return;
    }
    // Test code stands in a function, where nothing can be exported.
    if (node.kind === ts.SyntaxKind.ExportKeyword) edits.push({ from: node.getStart(), to: node.end, text: "" });
    if (ts.isIdentifier(node)) names.add(node.text);
    const claim =
      ts.isExpressionStatement(node) || ts.isVariableStatement(node) ? readClaim(code.slice(node.end)) : undefined;
    if (claim !== undefined) {
      const text = rewriteStatement(node as ts.Statement, claim);
      if (text !== undefined) {
        claims += 1;
        edits.push({ from: node.getStart(), to: node.end, text });
      }
    }
    // A function within a claimed statement keeps its own statements as they are.
    ts.forEachChild(node, claim === undefined ? visit : collectNames);
  }

  function collectNames(node: ts.Node): void {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, collectNames);
  }

  visit(source);
  const written = code.split("\n").filter(holdsClaim).length;
  if (written !== claims) {
    throw new Error(
      `${file}:${line}: ${written - claims} of ${written} claims follow no expression or single constant`,
    );
  }
  return { imports, body: apply(code, edits), names };
}
