import { addIssue, type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { checkWord } from "../errors/check-shape.js";
import type { KpiInterval } from "../kpi/kpi.js";
import type { ReportRow } from "../kpi/report-definition.js";

/** Which end of a figure is good, and whether groups may be people. */
export interface RankGroupsOptions {
  /** Which end comes first. */
  readonly better: "higher" | "lower";
  /** Whether rows grouped by a person (`assigneeId`, `requesterId`) may be ranked: `refuse` (the default) or `allow`. */
  readonly people?: "refuse" | "allow";
}

/** Where a group may stand among the others. */
export interface RankedGroup {
  /** The group's row. */
  readonly row: ReportRow;
  /** The best place it may have, from 1; `null` if it has none. */
  readonly bestRank: number | null;
  /** The last place it may have; `null` if it has none. */
  readonly worstRank: number | null;
  /** Why it has no place: no value, too few observations, or no limits; else `null`. */
  readonly reason: "noValue" | "notReliable" | "noInterval" | null;
}

/** Fields whose values are people. */
const personFields = ["assigneeId", "requesterId"];

/**
 * Ranks groups as far as the data can tell them apart: a group stands behind another one only if their intervals do not
 * overlap, so that each has a range of places, and groups of which nobody can say which is better have the same. Rows that
 * are not `reliable`, or have no value or interval, get no place and take none. People are not ranked unless that is
 * said: a figure of one person is mostly the mix of what they were given.
 *
 * The intervals are those of the rows, 95 % each; that all of many ranges hold at once is less likely than that.
 *
 * @param rows - Rows of one KPI and one period, a group each.
 * @param options - Which end is good, and whether groups may be people.
 * @returns Ranked groups by best, then worst place, in the order of the rows where both are equal; then the others.
 * @throws A {@link SupportOpsError} with code `insight.peopleRanked` for groups that are people, `insight.optionInvalid`
 * for rows of several KPIs or periods, `input.*` for other faulty options.
 * @example
 * ```ts
 * import { createReport, measuredShare } from "supportops/kpi";
 *
 * const report = createReport({
 *   kpis: [measuredShare({ id: "satisfied" })],
 *   by: ["groupId"],
 *   context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" },
 * });
 * // 95 of 100, 90 of 100, 50 of 100, and 9 of 9.
 * const sizes = [100, 100, 100, 9];
 * const good = [95, 90, 50, 9];
 * const counts = sizes.flatMap((n, team) => Array.from({ length: n }, (_, place) => (place < Number(good[team]) ? 1 : 0)));
 * const codes = sizes.flatMap((n, team) => Array.from({ length: n }, () => team));
 * const group = { codes: Uint8Array.from(codes), values: [["billing"], ["sales"], ["technical"], ["new"]] };
 * report.addColumns({ kpis: { satisfied: { counts: Uint8Array.from(counts) } }, group });
 * rankGroups(report.rows(), { better: "higher" }).map(({ row, bestRank, worstRank, reason }) => [
 *   row.by["groupId"], bestRank, worstRank, reason,
 * ]);
 * // => [["billing", 1, 2, null], ["sales", 1, 2, null], ["technical", 3, 3, null], ["new", null, null, "notReliable"]]
 * ```
 * @see Klein, Wright and Wieczorek (2020), A joint confidence region for an overall ranking of populations, Journal of
 * the Royal Statistical Society C 69, 589-606.
 */
export function rankGroups(rows: readonly ReportRow[], options: RankGroupsOptions): readonly RankedGroup[] {
  checkRows(rows, options);
  const { better } = options;
  const ranked: { readonly row: ReportRow; readonly interval: KpiInterval }[] = [];
  const others: RankedGroup[] = [];
  for (const row of rows) {
    const { value, reliable, interval } = row;
    if (value !== null && reliable && interval !== null) ranked.push({ row, interval });
    else {
      const reason = value === null ? "noValue" : reliable ? "noInterval" : "notReliable";
      others.push({ row, bestRank: null, worstRank: null, reason });
    }
  }
  const isAhead = (one: KpiInterval, other: KpiInterval): boolean =>
    better === "higher" ? isAbove(one, other) : isAbove(other, one);
  const places = ranked.map(({ row, interval }) => ({
    row,
    bestRank: 1 + ranked.filter((other) => isAhead(other.interval, interval)).length,
    worstRank: ranked.length - ranked.filter((other) => isAhead(interval, other.interval)).length,
    reason: null,
  }));
  return [...places.sort((a, b) => a.bestRank - b.bestRank || a.worstRank - b.worstRank), ...others];
}

/** Whether all of an interval lies above all of another one; a side that is not bounded overlaps with everything there. */
function isAbove({ low }: KpiInterval, { high }: KpiInterval): boolean {
  return low !== null && high !== null && low > high;
}

function checkRows(rows: readonly ReportRow[], { better, people = "refuse" }: RankGroupsOptions): void {
  const issues: Issues = [];
  checkWord(better, ["better"], issues, ["higher", "lower"]);
  checkWord(people, ["people"], issues, ["refuse", "allow"]);
  rows.forEach(({ kpi, period }, index) => {
    if (kpi === rows[0]?.kpi && period?.from === rows[0].period?.from) return;
    const message = "Only rows of one KPI and one period can be ranked.";
    addIssue(issues, "insight.optionInvalid", ["rows", index], { message, received: kpi });
  });
  throwIssues(issues);
  const person = Object.keys(rows[0]?.by ?? {}).find((field) => personFields.includes(field));
  if (person === undefined || people === "allow") return;
  const message = 'The groups are people; rank teams, or say people: "allow".';
  throwIssue("insight.peopleRanked", ["rows"], { message, received: person });
}
