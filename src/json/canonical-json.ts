import { deepest } from "../errors/check-nested.js";
import { throwIssue } from "../errors/issues.js";
import type { IssuePath } from "../errors/issue.js";

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

// A Date, Map or Set holds what its keys do not show, so that different ones would be written alike.
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function write(value: unknown, path: IssuePath): string {
  if (path.length > deepest)
    return throwIssue("input.json", [], { message: "The value is nested too deeply, or contains itself." });
  const isPrimitive = value === null || typeof value === "boolean" || typeof value === "string";
  if (isPrimitive || Number.isFinite(value)) return JSON.stringify(value);
  // Unlike map, from also visits the holes of an array, which are refused as undefined is.
  if (Array.isArray(value)) return `[${Array.from(value, (item, index) => write(item, [...path, index])).join(",")}]`;
  if (isRecord(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key], [...path, key])}`)
      .join(",")}}`;
  }
  return throwIssue("input.json", path, { message: "The value cannot be written as JSON.", received: value });
}

/**
 * Writes a value as JSON in which equal content gives equal text: keys sorted by code unit, no white space,
 * absent and undefined keys alike. Like RFC 8785, whose number and text forms are those of JavaScript.
 *
 * @throws A {@link SupportOpsError} with code `input.json` for NaN, Infinity, functions, dates and the like, and for a
 * value more than 200 levels deep, such as one that contains itself.
 * @example
 * ```ts
 * canonicalJson({ b: [1, 2], a: "x" }); // => "{\"a\":\"x\",\"b\":[1,2]}"
 * ```
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}
