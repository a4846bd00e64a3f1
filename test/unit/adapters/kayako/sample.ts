import { readFileSync } from "node:fs";

type Row = Readonly<Record<string, unknown>>;

/** The folder of the sample files. */
export const sampleFolder = new URL("../../../vendors/kayako", import.meta.url).pathname;

/** The rows of a sample file, freshly read. */
export const sampleRows = (name: string): readonly Row[] =>
  (JSON.parse(readFileSync(`${sampleFolder}/${name}.json`, "utf8")) as { data: readonly Row[] }).data;

/** The payload of a sample case. */
export const samplePayload = (id: number) => ({
  case: sampleRows("cases").find((row) => row["id"] === id) as Row,
  posts: sampleRows(`case_${id}_posts`),
  activities: sampleRows(`case_${id}_activities`),
});

/** The account of the sample cases. */
export const sampleAccount = () => ({
  statuses: sampleRows("statuses"),
  statusCategories: { "6": "hold" } as const,
  teams: [
    { id: 1, title: "Tier 1" },
    { id: 2, title: "Tier 2" },
  ],
});

/** SLAs and business hours of the sample account. */
export const samplePromises = () => ({ slas: sampleRows("slas"), businessHours: sampleRows("businesshours") });
