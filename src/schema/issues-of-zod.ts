import type * as z from "zod";
import type { Issue, IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { isUsuallyFirst, variantKeys } from "./variant-schema.js";

type ZodIssue = z.core.$ZodIssue;

/** Turns what zod found into issues with this library's codes, each fault once. */
export function issuesOfZod(found: readonly ZodIssue[], path: IssuePath, issues: Issues): void {
  for (const issue of found) addZodIssue(issue, [...path, ...(issue.path as IssuePath)], issues);
}

function addZodIssue(issue: ZodIssue, path: IssuePath, issues: Issues): void {
  switch (issue.code) {
    case "custom":
      issues.push({ ...withoutReceived(issue.params?.["issue"] as Issue), path });
      return;
    case "unrecognized_keys":
      for (const key of issue.keys) {
        addIssue(issues, "input.unknownKey", [...path, key], { message: `Unknown key ${JSON.stringify(key)}.` });
      }
      return;
    case "invalid_union":
      addUnionIssue(issue, path, issues);
      return;
    case "invalid_value":
      addMismatch("input.variant", issue.values.map(String).join(" | "), issue.input, path, issues);
      return;
    case "invalid_type":
      addMismatch("input.type", issue.expected, issue.input, path, issues);
      return;
    default:
      addIssue(issues, "input.type", path, { message: issue.message, received: issue.input });
  }
}

function addMismatch(
  code: "input.type" | "input.variant",
  expected: string,
  received: unknown,
  path: IssuePath,
  issues: Issues,
): void {
  const found: Issues = [];
  refuse(received, path, found, code, expected === "record" ? "object" : expected);
  issues.push(...found.map(withoutReceived));
}

/** What comes from outside may be personal: it stands in `received`, not in a message that ends up in logs. */
function withoutReceived(issue: Issue): Issue {
  return { ...issue, message: issue.message.replace(`, got ${String(issue.received)}.`, ".") };
}

/** Names the variant that was meant and its faults; where none or several were meant, that is the fault. */
function addUnionIssue(issue: z.core.$ZodIssueInvalidUnion, path: IssuePath, issues: Issues): void {
  if ("discriminator" in issue && typeof issue.discriminator === "string") {
    const word = (issue.input as Readonly<Record<string, unknown>>)[issue.discriminator];
    const words = "options" in issue ? (issue.options as readonly unknown[]) : [];
    return addMismatch("input.variant", words.map(String).join(" | "), word, path, issues);
  }
  const keys = variantKeys(issue);
  const branches = keys === undefined ? branchesByType(issue) : branchesByKey(issue, keys);
  const [branch] = branches;
  if (branches.length === 1 && branch !== undefined) return issuesOfZod(branch, path, issues);
  if (keys === undefined) return addMismatch("input.type", expectedTypes(issue), issue.input, path, issues);
  if (!isObject(issue.input)) return addMismatch("input.type", "object", issue.input, path, issues);
  addIssue(issues, "input.variant", path, {
    message: "The value must have exactly one of the keys.",
    expected: `exactly one of ${keys.join(", ")}`,
    received: Object.keys(issue.input).join(", "),
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The variants whose key the value has. */
function branchesByKey(issue: z.core.$ZodIssueInvalidUnion, keys: readonly string[]): readonly ZodIssue[][] {
  const { errors, input } = issue;
  if (!isObject(input)) return [];
  const meant = errors.filter((_, index) => (keys[index] ?? "") in input);
  return meant.length === 0 && isUsuallyFirst(issue) ? errors.slice(0, 1) : meant;
}

/** Tells whether a value has not even the type of an alternative: it is no object, no list, no word. */
function isOtherType(issue: ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((branch) => branch.some(isOtherType));
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof issue.input !== "string");
}

/** The alternatives whose type the value has. */
function branchesByType({ errors }: z.core.$ZodIssueInvalidUnion): readonly ZodIssue[][] {
  return errors.filter((branch) => !branch.some(isOtherType));
}

/** The types of all alternatives, for a value that has none of them. */
function expectedTypes({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const types = errors.flat().flatMap((issue): readonly string[] => {
    if (issue.code === "invalid_union") return [expectedTypes(issue)];
    if (issue.code === "invalid_value") return [issue.values.join(" | ")];
    return issue.code === "invalid_type" ? [issue.expected] : [];
  });
  return [...new Set(types)].join(" | ");
}
