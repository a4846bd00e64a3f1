import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IncidentFigures } from "./incident-figures.js";

/** How many figures of two nested objects agree, and which do not. */
export interface FigureAgreement {
  /** How many were compared. */
  readonly compared: number;
  /** Those that differ, as `path: expected, actual`. */
  readonly differing: readonly string[];
}

/** Largest difference of two figures that count as equal. */
const tolerance = 1e-6;

/**
 * Compares every number, text and null of the actual figures with what is expected at the same place; counts must
 * agree exactly and other numbers to 1e-6. A figure that nothing is expected of differs too.
 */
export function compareFigures(actual: unknown, expected: unknown, path = ""): FigureAgreement {
  if (typeof actual === "object" && actual !== null) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected ?? {})]);
    const parts = [...keys].map((key) =>
      compareFigures(valueAt(actual, key), valueAt(expected, key), path === "" ? key : `${path}.${key}`),
    );
    return {
      compared: parts.reduce((sum, { compared }) => sum + compared, 0),
      differing: parts.flatMap(({ differing }) => differing),
    };
  }
  const isSame = isNear(actual, expected) || actual === expected;
  return { compared: 1, differing: isSame ? [] : [`${path}: ${JSON.stringify(expected)}, ${JSON.stringify(actual)}`] };
}

function isNear(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== "number" || typeof expected !== "number") return false;
  const isCount = Number.isInteger(actual) && Number.isInteger(expected);
  return isCount ? actual === expected : Math.abs(actual - expected) <= tolerance;
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/**
 * Compares the figures of a log with `expected-kpis.json` beside it, as far as that has figures of the same name.
 *
 * @returns What agrees; `null` where there is no such file.
 */
export function compareWithExpected(figures: IncidentFigures, file: string): FigureAgreement | null {
  const expectedFile = join(dirname(file), "expected-kpis.json");
  if (!existsSync(expectedFile)) return null;
  const { expected } = JSON.parse(readFileSync(expectedFile, "utf8")) as { readonly expected: object };
  const named = Object.entries(expected).filter(([key]) => key in figures);
  return compareFigures(figures, Object.fromEntries(named));
}
