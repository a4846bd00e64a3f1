import { personOnCallAt } from "../on-call/on-call-at.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledAudience } from "./escalations.js";

/** Whom to tell at an instant, or `null`; of an on-call schedule nobody but the substitute while that cannot be said. */
export function audienceAt(audience: CompiledAudience, at: EpochMs | null): string | null {
  if ("name" in audience) return audience.name;
  const { onCall, layer, otherwise } = audience;
  return (at === null ? null : personOnCallAt(onCall, at, layer)) ?? otherwise;
}
