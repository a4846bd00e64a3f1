const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

function valueText(name: string, value: unknown): string {
  // The parser numbers the first day of the week, Sunday first, and writes dates with hyphens.
  if (name === "wkst") return weekdays[Number(value) - 1] as string;
  if (name === "until") return String(value).replaceAll(/[-:]/g, "");
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).join(",");
}

/** A recurrence rule as RFC 5545 writes it, from the parser's form of RFC 7265. */
export function recurrenceText(value: unknown): string {
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .map(([name, part]) => `${name.toUpperCase()}=${valueText(name, part)}`)
    .join(";");
}
