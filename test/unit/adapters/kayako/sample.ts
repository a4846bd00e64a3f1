import { sampleRows as sampleRowsOf, type SampleRow } from "../../../support/vendor-sample.js";

/** The rows of a sample file, freshly read. */
export const sampleRows = (name: string): SampleRow[] => sampleRowsOf("kayako", `${name}.json`, "data");

/** The payload of a sample case. */
export const samplePayload = (id: number) => ({
  case: sampleRows("cases").find((row) => row["id"] === id) as SampleRow,
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
