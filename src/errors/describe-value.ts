const longest = 60;

/**
 * Shows an unknown value in one short line, for an issue's `received`; never throws.
 *
 * @example
 * ```ts
 * describeValue("09:75"); // => "\"09:75\""
 * describeValue(Number.NaN); // => "NaN"
 * describeValue([1, 2]); // => "array"
 * ```
 */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  if (typeof value === "bigint") return `${String(value)}n`;
  if (Array.isArray(value)) return "array";
  return value === null || typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}
