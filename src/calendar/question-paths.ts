/**
 * Where the arguments of a question stand, for its errors. Made once: lists made on each call would take a fourth of its
 * time.
 */
import type { IssuePath } from "../errors/issue.js";

/** The one instant. */
export const atPath: IssuePath = ["at"];

/** The duration. */
export const durationPath: IssuePath = ["duration"];
