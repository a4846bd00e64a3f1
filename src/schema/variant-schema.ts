import * as z from "zod";

/** How a union says, in its issue's message, by which keys its variants are told apart. */
const mark = "variants by key: ";
const usualMark = "usually the first of the variants by key: ";

/**
 * A union of objects in which each variant has a key of its own, so that an error names the variant and lists its
 * faults, instead of what is wrong with every other one.
 *
 * @param variants - The variants by their keys.
 * @param without - What is said of an object with none of the keys: that it needs one, or what is wrong with it as the
 * first variant.
 */
export function variantSchema<Value>(
  variants: Readonly<Record<string, z.ZodType>>,
  without: "needsKey" | "isFirst" = "needsKey",
): z.ZodType<Value> {
  const message = `${without === "isFirst" ? usualMark : mark}${Object.keys(variants).join(", ")}`;
  return z.union(Object.values(variants), { error: () => message }) as z.ZodType as z.ZodType<Value>;
}

/** The keys by which the variants of a union are told apart, in order; or undefined for any other union. */
export function variantKeys({ message }: z.core.$ZodIssue): readonly string[] | undefined {
  const [, keys] = message.split(mark);
  return keys?.split(", ");
}

/** Whether an object with none of the keys is taken for the first variant. */
export function isUsuallyFirst({ message }: z.core.$ZodIssue): boolean {
  return message.startsWith(usualMark);
}
