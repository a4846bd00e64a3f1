import { readFileSync } from "node:fs";
import type { ClockDefinition } from "supportops/clock";
import { compileSla, evaluateSla, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { type CaseRow, type CaseTarget, clockIdOf, type SlaCase } from "../../vectors/sla-case.js";
import { definitionOfCase } from "../../vectors/sla-definition.js";
import { ticketOfCase } from "../../vectors/sla-ticket.js";
import { presetClocks } from "./all-presets.js";

const { cases } = JSON.parse(readFileSync("test/vectors/sla/cases.json", "utf8")) as {
  readonly cases: readonly SlaCase[];
};

/** Cases that show a rule the vendor does not have: an update time that leaves the first contact out. */
const otherRules = ["zammad-29"];

type ClockIds = Readonly<Record<string, string>>;

/** The preset of each vendor of the vectors, and its clocks by the vectors' metrics. */
const presetsOfVectors: readonly (readonly [vendor: string, preset: string, clockIds: ClockIds])[] = [
  ["zammad", "zammadClocks", { firstReply: "firstResponse", nextReply: "update", totalResolution: "solution" }],
  [
    "chatwoot",
    "chatwootClocks",
    { firstReply: "firstResponseTime", nextReply: "nextResponseTime", totalResolution: "resolutionTime" },
  ],
  ["frappe", "frappeClocks", { firstReply: "response", totalResolution: "resolution" }],
  ["glpi", "glpiClocks", { timeToOwn: "timeToOwn", timeToResolve: "timeToResolve", totalResolution: "timeToResolve" }],
  ["jsm", "jiraServiceManagementClocks", { firstReply: "timeToFirstResponse", totalResolution: "timeToResolution" }],
  [
    "zendesk",
    "zendeskClocks",
    {
      firstReply: "firstReply",
      nextReply: "nextReply",
      periodicUpdate: "periodicUpdate",
      pausableUpdate: "pausableUpdate",
      requesterWait: "requesterWait",
      agentWork: "agentWork",
      totalResolution: "totalResolution",
    },
  ],
  ["intercom", "intercomClocks", { firstReply: "firstReplyTime" }],
  ["freshdesk", "freshdeskClocks", { totalResolution: "resolution" }],
  ["servicenow", "servicenowClocks", { totalResolution: "resolution" }],
];

/** The preset's clock that a target of a case measures, if it has one. */
function clockIdIn(clockIds: ClockIds, { metric, preset = metric }: CaseTarget): string | undefined {
  return clockIds[preset];
}

/** The definition of a case with the preset's clocks in place of those written out in the case. */
function withPreset(vector: SlaCase, clocks: readonly ClockDefinition[], clockIds: ClockIds): SlaDefinition {
  const definition = definitionOfCase(vector);
  const names = new Map<string, string>();
  for (const target of vector.policy.targets) {
    const id = clockIdIn(clockIds, target);
    if (id !== undefined && !names.has(id)) names.set(id, clockIdOf(target));
  }
  const nameOf = (id: string): string => names.get(id) ?? `preset ${id}`;
  const renamed = JSON.parse(
    JSON.stringify(clocks, (key, value: unknown) =>
      (key === "id" || key === "clock") && typeof value === "string" ? nameOf(value) : value,
    ),
  ) as readonly ClockDefinition[];
  const replaced = new Set(names.values());
  const priorities = [...new Set([...(definition.priorities ?? ["low", "normal", "high", "urgent"]), "1"])];
  return {
    ...definition,
    priorities,
    clocks: [...definition.clocks.filter(({ id }) => !replaced.has(id)), ...renamed],
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace(".000Z", "Z");
}

describe.each(presetsOfVectors)("the cases of %s", (vendor, preset, clockIds) => {
  const ofVendor = cases.filter(
    ({ id, expectedError }) => id.startsWith(`${vendor}-`) && expectedError === undefined && !otherRules.includes(id),
  );
  it.each(ofVendor.map((vector) => [vector.id, vector] as const))(
    `give the same figures with ${preset}: %s`,
    (_, vector) => {
      const sla = compileSla(withPreset(vector, presetClocks[preset] ?? [], clockIds));
      const { cycles } = evaluateSla(ticketOfCase(vector), sla, { asOf: vector.asOf });
      const measured = vector.policy.targets
        .filter((target) => clockIdIn(clockIds, target) !== undefined)
        .map(clockIdOf);
      const figures = cycles
        .filter(({ clock, outcome }) => measured.includes(clock) && outcome !== "untargeted")
        .map(({ clock, cycle, startedAt, stoppedAt, dueAt, elapsedMs, breachedAt }) => {
          const instants = {
            startedAt: iso(startedAt),
            fulfilledAt: iso(stoppedAt),
            dueAt: iso(dueAt),
            breachedAt: iso(breachedAt),
          };
          return { clock, cycle, elapsedMs, ...instants };
        });
      const expected = vector.expected.filter(
        (row) => measured.includes(clockIdOf(row)) && row["status"] !== "notStarted",
      );
      expect(figures).toHaveLength(expected.length);
      for (const row of expected) expect(figures).toContainEqual(expect.objectContaining(figuresOf(row)));
    },
  );
});

/** What a row of a case says of figures that a cycle has too. */
function figuresOf(row: CaseRow): object {
  const keys = ["cycle", "elapsedMs", "startedAt", "fulfilledAt", "dueAt", "breachedAt"].filter((key) => key in row);
  return { clock: clockIdOf(row), ...Object.fromEntries(keys.map((key) => [key, row[key]])) };
}
