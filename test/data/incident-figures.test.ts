import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareWithExpected } from "../../examples/demo/incidents/figure-agreement.js";
import { incidentFigures } from "../../examples/demo/incidents/incident-figures.js";
import { fillIncidentReports } from "../../examples/demo/incidents/incident-reports.js";
import { loadIncidents } from "../../examples/demo/incidents/load-incidents.js";

const file = fileURLToPath(
  new URL("../../../shared/data/uci-servicenow-incidents/incident_events.csv.gz", import.meta.url),
);
const isPresent = existsSync(file);
if (!isPresent) process.stdout.write("incident-figures: skipped, ../shared/data is not there\n");

describe.skipIf(!isPresent)("the figures of the incident log", () => {
  it("equal expected-kpis.json: counts exactly, hours to 1e-6", { timeout: 120_000 }, async () => {
    const { tickets, notes } = await loadIncidents(createReadStream(file));
    const agreement = compareWithExpected(incidentFigures(fillIncidentReports(tickets)), file);
    // By hand from expected-kpis.json: incidents 1, resolutionHours 12, reopen 10, madeSlaFinal 5, weekly 8 x 4,
    // censoringDemo 18.
    expect(agreement).toEqual({ compared: 78, differing: [] });
    expect(notes).toContain("59,354 rows of 9,202 incidents were read; none was left out.");
  });
});
