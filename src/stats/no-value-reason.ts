/**
 * Why a result carries null instead of a number.
 *
 * - `noData`: there is nothing to compute from (n is 0, or every weight is).
 * - `tooFew`: the method needs more observations than there are.
 * - `noVariation`: all values agree, so that a ratio of spreads is undefined.
 * - `notReached`: the curve or the ranks end before the level asked for.
 */
export type NoValueReason = "noData" | "tooFew" | "noVariation" | "notReached";
