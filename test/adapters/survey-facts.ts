import { npsGroups, ratingFigures } from "supportops/kpi";
import { npsInterval } from "supportops/stats";
import type { SurveyResponse } from "supportops/survey";

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

/** The score a response gave to a question, or `null`. */
export function scoreOf(answers: readonly SurveyResponse[], type: SurveyResponse["type"]): number | null {
  return answers.find((answer) => answer.type === type)?.score ?? null;
}

/** NPS and CSAT of the answers that count: finished, and no previews. */
export function aggregateOf(answers: readonly SurveyResponse[]) {
  const counted = answers.filter(({ complete, fields }) => complete && fields["preview"] !== true);
  const scores = (type: SurveyResponse["type"]): number[] =>
    counted.flatMap((answer) => (answer.type === type && answer.score !== null ? [answer.score] : []));
  const ratings = scores("nps");
  const groups = npsGroups(ratings);
  const csat = scores("csat");
  const [lowest, highest] = counted.find(({ type }) => type === "csat")?.scale ?? [1, 5];
  const counts = Array.from(
    { length: highest - lowest + 1 },
    (_, step) => csat.filter((score) => score === lowest + step).length,
  );
  const { topTwo, mean } = ratingFigures(counts, { lowest });
  return {
    nps_n: ratings.length,
    promoters: groups.promoters,
    passives: groups.passives,
    detractors: groups.detractors,
    nps: rounded(npsInterval(groups).value),
    csat_n: csat.length,
    csat_top2_share: rounded(topTwo),
    csat_mean: rounded(mean),
  };
}
