/** ServiceNow's priorities as an SLA definition wants them, lowest first: from 5, planning, to 1, critical. */
export const servicenowPriorities: readonly string[] = ["5", "4", "3", "2", "1"];
