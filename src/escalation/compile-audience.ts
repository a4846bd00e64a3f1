import { checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { compiledOf, type OnCall } from "../on-call/on-call.js";
import type { CompiledAudience } from "./escalations.js";

/** Makes ready whom to tell; reports `input.*`, `escalation.onCallUnknown` or `onCall.layerUnknown`. */
export function compileAudience(
  record: Readonly<Record<string, unknown>>,
  schedules: ReadonlyMap<string, OnCall>,
  path: IssuePath,
  issues: Issues,
): CompiledAudience | undefined {
  if (!("audience" in record)) return { name: null };
  const { audience } = record;
  if (typeof audience !== "object" || audience === null) {
    const name = checkText(audience, [...path, "audience"], issues);
    return name === undefined ? undefined : { name };
  }
  return compileOnCall(audience, schedules, [...path, "audience"], issues);
}

function compileOnCall(
  audience: object,
  schedules: ReadonlyMap<string, OnCall>,
  path: IssuePath,
  issues: Issues,
): CompiledAudience | undefined {
  const record = checkRecord(audience, path, issues, ["onCall", "layer", "otherwise"]);
  if (record === undefined) return undefined;
  const otherwise = "otherwise" in record ? checkText(record["otherwise"], [...path, "otherwise"], issues) : null;
  const layer = "layer" in record ? checkText(record["layer"], [...path, "layer"], issues) : null;
  const onCall = schedules.get(record["onCall"] as string);
  if (onCall === undefined) {
    const message = "No on-call schedule with this id was handed in.";
    const expected = [...schedules.keys()].join(", ");
    addIssue(issues, "escalation.onCallUnknown", [...path, "onCall"], {
      message,
      expected,
      received: record["onCall"],
    });
    return undefined;
  }
  if (layer === undefined || otherwise === undefined) return undefined;
  const layers = compiledOf(onCall).layers.map(({ id }) => id);
  if (layer === null || layers.includes(layer)) return { onCall, layer, otherwise };
  const message = "The on-call schedule has no layer with this id.";
  addIssue(issues, "onCall.layerUnknown", [...path, "layer"], {
    message,
    expected: layers.join(", "),
    received: layer,
  });
  return undefined;
}
