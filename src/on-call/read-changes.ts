import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import type { LayerDraft } from "./compile-layer.js";
import type { CompiledLayer, CompiledOverride } from "./on-call.js";
import { personOf, turnAt } from "./turns.js";

/** Swaps and overrides that were read; those of a layer still have to find their turns. */
export interface Changes {
  /** A layer with its changes; reports `onCall.swapInvalid`. */
  readonly changed: (layer: LayerDraft, issues: Issues) => CompiledLayer;
}

type ChangeRecord = Readonly<Record<string, unknown>>;

interface Override extends CompiledOverride {
  readonly layer: string;
}

interface Swap {
  readonly layer: string;
  readonly turns: readonly [EpochMs, EpochMs];
  readonly path: IssuePath;
}

/** Reads swaps and overrides; reports `input.*`, `time.*`, `onCall.layerUnknown` and `onCall.spanEmpty`. */
export function readChanges(
  record: ChangeRecord,
  layerIds: readonly unknown[],
  path: IssuePath,
  issues: Issues,
): Changes {
  const overrides = rowsOf(record, "overrides", path, issues).flatMap(
    (row, index) => readOverride(row, layerIds, [...path, "overrides", index], issues) ?? [],
  );
  const swaps = rowsOf(record, "swaps", path, issues).flatMap(
    (row, index) => readSwap(row, layerIds, [...path, "swaps", index], issues) ?? [],
  );
  return {
    changed: (layer, found) => ({
      ...layer,
      swapped: swapTurns(
        layer,
        swaps.filter((swap) => swap.layer === layer.id),
        found,
      ),
      overrides: overrides.filter((override) => override.layer === layer.id),
    }),
  };
}

function rowsOf(record: ChangeRecord, key: string, path: IssuePath, issues: Issues): readonly unknown[] {
  return key in record ? (checkArray(record[key], [...path, key], issues) ?? []) : [];
}

function checkLayerId(
  { layer }: ChangeRecord,
  layerIds: readonly unknown[],
  path: IssuePath,
  issues: Issues,
): string | undefined {
  if (typeof layer === "string" && layerIds.includes(layer)) return layer;
  const message = "The schedule has no layer with this id.";
  addIssue(issues, "onCall.layerUnknown", [...path, "layer"], {
    message,
    expected: layerIds.join(", "),
    received: layer,
  });
  return undefined;
}

function readOverride(
  value: unknown,
  layerIds: readonly unknown[],
  path: IssuePath,
  issues: Issues,
): Override | undefined {
  const record = checkRecord(value, path, issues, ["layer", "from", "to", "person"]);
  if (record === undefined) return undefined;
  const layer = checkLayerId(record, layerIds, path, issues);
  const from = checkInstant(record["from"], [...path, "from"], issues);
  const to = checkInstant(record["to"], [...path, "to"], issues);
  const person = "person" in record ? checkText(record["person"], [...path, "person"], issues) : null;
  if (from !== undefined && to !== undefined && to <= from) {
    const message = "The override ends before it begins.";
    addIssue(issues, "onCall.spanEmpty", [...path, "to"], { message, received: record["to"] });
  }
  if (layer === undefined || from === undefined || to === undefined || person === undefined) return undefined;
  return { layer, from, to, person };
}

function readSwap(value: unknown, layerIds: readonly unknown[], path: IssuePath, issues: Issues): Swap | undefined {
  const record = checkRecord(value, path, issues, ["layer", "turns"]);
  if (record === undefined) return undefined;
  const layer = checkLayerId(record, layerIds, path, issues);
  const rows = checkArray(record["turns"], [...path, "turns"], issues);
  if (rows !== undefined && rows.length !== 2)
    addIssue(issues, "input.type", [...path, "turns"], {
      message: "Two turns change people.",
      expected: "two instants",
    });
  const turns = rows?.map((row, index) => checkInstant(row, [...path, "turns", index], issues));
  const [first, second] = turns ?? [];
  if (layer === undefined || first === undefined || second === undefined) return undefined;
  return { layer, turns: [first, second], path: [...path, "turns"] };
}

/** Who has which turn after the swaps, one after the other. */
function swapTurns(layer: LayerDraft, swaps: readonly Swap[], issues: Issues): ReadonlyMap<number, string> {
  const swapped = new Map<number, string>();
  for (const { turns, path } of swaps) {
    const numbers = turns.map((at, index) => {
      const turn = turnAt(layer, at);
      if (turn !== null) return turn.number;
      const message = "No turn of the layer has this instant.";
      addIssue(issues, "onCall.swapInvalid", [...path, index], { message, received: at });
      return undefined;
    });
    const [first, second] = numbers;
    if (first === undefined || second === undefined) continue;
    const people = [first, second].map((number) => personOf({ people: layer.people, swapped }, number));
    swapped.set(first, people[1] as string);
    swapped.set(second, people[0] as string);
  }
  return swapped;
}
