import { checkArray, checkRecord, checkSchemaVersion, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import { fingerprint } from "../json/fingerprint.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { checkZone } from "../time/check-zone.js";
import { compileLayer, type LayerDraft } from "./compile-layer.js";
import { type CompiledLayer, type CompiledOnCall, type OnCall, onCallBrand } from "./on-call.js";
import { readChanges } from "./read-changes.js";
import type { OnCallDefinition } from "./on-call-definition.js";

/** What an on-call schedule may need beside its definition. */
export interface CompileOnCallOptions {
  /** What understands the rules of rotations: `recurrence` of `supportops/recurrence`. */
  readonly recurrence?: Recurrence;
}

/**
 * Checks an on-call definition and makes it ready to be asked.
 *
 * @param definition - Plain JSON; see {@link OnCallDefinition}.
 * @param options - A rule engine, if a rotation is given by a rule.
 * @throws A {@link SupportOpsError} with every fault: `input.*`, `time.*`, `calendar.*`, `recurrence.*` and `onCall.*`.
 * @example
 * ```ts
 * const desk = compileOnCall({
 *   timeZone: "Europe/Berlin",
 *   layers: [{ id: "first", people: ["ada", "bo"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } }],
 *   swaps: [{ layer: "first", turns: ["2026-03-24T12:00:00Z", "2026-03-31T12:00:00Z"] }],
 * });
 * onCallAt(desk, "2026-03-24T12:00:00Z").primary; // => "bo"
 * compileOnCall({ timeZone: "UTC", layers: [] }); // throws onCall.layersMissing
 * ```
 */
export function compileOnCall(definition: OnCallDefinition, options: CompileOnCallOptions = {}): OnCall {
  const compiled = validOrThrow((value, path, issues) => checkOnCall(value, options, path, issues), definition);
  return Object.freeze({
    id: definition.id ?? null,
    definition,
    fingerprint: fingerprint(definition),
    [onCallBrand]: compiled,
  });
}

function checkOnCall(
  value: unknown,
  { recurrence }: CompileOnCallOptions,
  path: IssuePath,
  issues: Issues,
): CompiledOnCall | undefined {
  const record = checkRecord(value, path, issues, ["schemaVersion", "id", "timeZone", "layers", "overrides", "swaps"]);
  if (record === undefined) return undefined;
  checkSchemaVersion(record["schemaVersion"], [...path, "schemaVersion"], issues);
  if ("id" in record) checkText(record["id"], [...path, "id"], issues);
  const zone = checkZone(record["timeZone"], [...path, "timeZone"], issues);
  const rows = checkArray(record["layers"], [...path, "layers"], issues) ?? [];
  if (rows.length === 0 && Array.isArray(record["layers"]))
    addIssue(issues, "onCall.layersMissing", [...path, "layers"], { message: "A schedule needs a layer." });
  const drafts = rows.map((row, index) =>
    compileLayer(row, { recurrence, timeZone: zone?.timeZone }, [...path, "layers", index], issues),
  );
  refuseDuplicates(rows, [...path, "layers"], issues);
  const changes = readChanges(record, idsOf(rows), path, issues);
  if (issues.length > 0) return undefined;
  const layers = drafts.map((draft) => changes.changed(draft as LayerDraft, issues));
  return { layers: layers satisfies readonly CompiledLayer[] };
}

function idsOf(rows: readonly unknown[]): readonly unknown[] {
  return rows.map((row) => (row as { id?: unknown } | null)?.id);
}

function refuseDuplicates(rows: readonly unknown[], path: IssuePath, issues: Issues): void {
  const ids = idsOf(rows);
  ids.forEach((id, index) => {
    if (id === undefined || ids.indexOf(id) === index) return;
    const message = "Two layers have the same id.";
    addIssue(issues, "onCall.layerDuplicate", [...path, index, "id"], { message, received: id });
  });
}
