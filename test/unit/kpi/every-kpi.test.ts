import * as kpis from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { everyKpi, everyKpiSample } from "../../support/every-kpi.js";

/** Exported functions that make no KPI of their own. */
const others = [
  "adherenceOf",
  "agentChurn",
  "attainmentOf",
  "conformanceOf",
  "countKpi",
  "createReport",
  "deflectionEstimate",
  "goodBadFigures",
  "internalQualityScore",
  "isNpsRating",
  "npsGroupOf",
  "npsGroups",
  "occupancyOf",
  "ratingFigures",
  "ratioOf",
  "reviewScore",
  "selfServiceScore",
  "serviceCredit",
  "serviceLevelVariants",
  "shrinkageOf",
  "stateOfRecord",
  "unionOfIntervals",
  "utilisationOf",
];

describe("the list of every KPI", () => {
  it("has each exported factory once, so that the laws are tested on it and the reference names it", () => {
    const exported = Object.entries(kpis).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    expect(everyKpi.map(({ factory }) => factory).sort()).toEqual(
      exported.filter((name) => !others.includes(name)).sort(),
    );
    expect(others.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("has no id twice", () => {
    const ids = everyKpiSample.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it.each(everyKpi)("$factory gives its KPIs the unit of their results", ({ kpis: made }) => {
    for (const kpi of made) {
      const result = kpi.start({ asOf: 0, period: null }).result();
      expect([result.kpi, result.unit]).toEqual([kpi.id, kpi.unit]);
    }
  });
});
