import { hasSample, sampleObject, sampleRows, type SampleRow } from "../../../support/vendor-sample.js";

/** The payload of a sample request, freshly read. */
export const samplePayload = (key: string) => {
  const issue = sampleObject("jsm", `${key}_issue.json`);
  const feedback = `${key}_feedback.json`;
  return {
    issue,
    changelog: sampleRows("jsm", `${key}_changelog.json`, "values"),
    comments: ((issue["fields"] as SampleRow)["comment"] as SampleRow)["comments"] as SampleRow[],
    sla: sampleRows("jsm", `${key}_sla.json`, "values"),
    ...(hasSample("jsm", feedback) ? { feedback: sampleObject("jsm", feedback) } : {}),
  };
};

/** The site of the sample requests. */
export const sampleSite = () => ({
  statuses: sampleRows("jsm", "statuses.json"),
  groupField: "customfield_10001",
});
