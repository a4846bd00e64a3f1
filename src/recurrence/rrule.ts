/* v8 ignore file -- @preserve the fallback is for bundlers, which tests in Node never take */
import * as namespace from "rrule";

// rrule has no ESM entry for Node: there everything sits under the default export, elsewhere at the top. The key is
// computed because bundlers warn about a literal `.default`.
const key: string = "default";
const resolved = (namespace as unknown as Record<string, typeof namespace | undefined>)[key] ?? namespace;

/** The rule engine; works on dates whose UTC fields are wall time. */
export const RRule: typeof namespace.RRule = resolved.RRule;
