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
  const steps = path.map((key) => {
    if (typeof key === "number") return `[${String(key)}]`;
    return identifier.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return steps.join("").replace(/^\./, "") || "input";
}
