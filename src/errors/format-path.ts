import type { IssuePath } from "./issue.js";

const identifier = /^[A-Za-z_$][\w$]*$/;

/**
 * Writes a path the way JavaScript would reach the value; the empty path is `input`.
 *
 * @example
 * ```ts
 * formatPath(["policies", 0, "within"]); // => "policies[0].within"
 * formatPath(["overrides", "2026-12-24"]); // => "overrides[\"2026-12-24\"]"
 * formatPath([]); // => "input"
 * ```
 */
export function formatPath(path: IssuePath): string {
  if (path.length === 0) return "input";
  return path
    .map((key, depth) => {
      if (typeof key === "number") return `[${String(key)}]`;
      if (!identifier.test(key)) return `[${JSON.stringify(key)}]`;
      return depth === 0 ? key : `.${key}`;
    })
    .join("");
}
