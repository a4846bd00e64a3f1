import { listOf } from "../payload/payload-values.js";

/** Tags of a payload: a list, or one text with spaces between them as older accounts have it; each once. */
export function tagsOf(value: unknown): readonly string[] {
  const words = typeof value === "string" ? value.split(/\s+/) : listOf(value);
  return [...new Set(words.filter((word): word is string => typeof word === "string" && word !== ""))];
}
