import { idOf } from "../payload/payload-values.js";

const priorities: Readonly<Record<string, string>> = { 1: "low", 2: "medium", 3: "high", 4: "urgent" };

const channels: Readonly<Record<string, string>> = {
  1: "email",
  2: "portal",
  3: "phone",
  7: "chat",
  9: "widget",
  10: "outbound-email",
  11: "ecommerce",
  12: "bot",
  13: "whatsapp",
};

function wordIn(words: Readonly<Record<string, string>>, value: unknown): string | null {
  const word = idOf(value);
  return word === null ? null : ((Object.hasOwn(words, word) ? words[word] : undefined) ?? word.toLowerCase());
}

/** A priority as a word: tickets have its number, activities its label. */
export const priorityOf = (value: unknown): string | null => wordIn(priorities, value);

/** The way a ticket came in, as a word. */
export const channelOf = (value: unknown): string | null => wordIn(channels, value);
