import * as z from "zod";

/** How a union says, in its issue's message, by which keys its variants are told apart. */
const mark = "variants by key: ";

/**
 * A union of objects in which each variant has a key of its own, so that an error names the variant and lists its
 * faults, instead of what is wrong with every other one.
 *
 * @param variants - The variants by their keys.
 */
export function variantSchema<Value>(variants: Readonly<Record<string, z.ZodType>>): z.ZodType<Value> {
  const message = `${mark}${Object.keys(variants).join(", ")}`;
  return z.union(Object.values(variants), { error: () => message }) as z.ZodType as z.ZodType<Value>;
}

/** The keys by which the variants of a union are told apart, in order; or undefined for any other union. */
export function variantKeys({ message }: z.core.$ZodIssue): readonly string[] | undefined {
  return message.startsWith(mark) ? message.slice(mark.length).split(", ") : undefined;
}
