import { sampleRows as sampleRowsOf, type SampleRow } from "../../../support/vendor-sample.js";

/** The rows of a sample table, freshly read. */
export const sampleRows = (table: string): SampleRow[] => sampleRowsOf("servicenow", `${table}.json`, "result");

/** The payload of a sample incident. */
export const samplePayload = (number: string) => {
  const record = sampleRows("incident").find((row) => row["number"] === number) as SampleRow;
  const own = (table: string, owner: string) => sampleRows(table).filter((row) => row[owner] === record["sys_id"]);
  return {
    record,
    audits: own("sys_audit", "documentkey"),
    journal: own("sys_journal_field", "element_id"),
    taskSlas: own("task_sla", "task"),
  };
};

/** The instance of the sample incidents. */
export const sampleInstance = () => ({ users: sampleRows("sys_user"), contractSlas: sampleRows("contract_sla") });

/** SLA definitions and schedules of the sample instance. */
export const samplePromises = () => ({
  contractSlas: sampleRows("contract_sla"),
  schedules: sampleRows("cmn_schedule"),
  spans: sampleRows("cmn_schedule_span"),
});
