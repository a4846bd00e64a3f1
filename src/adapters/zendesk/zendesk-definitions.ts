/**
 * Whose definitions count: `exact`, Zendesk's metrics at full precision under the schedule in force at each instant;
 * `zendesk`, as Zendesk's own figures are, with the last schedule for the whole life and whole minutes rounded down;
 * `dbt`, the choices of the dbt package for Zendesk, without its arithmetic.
 */
export type ZendeskDefinitions = "exact" | "zendesk" | "dbt";
