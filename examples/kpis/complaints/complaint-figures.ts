import { mixRateDecomposition, type Proportion, quantiles } from "supportops/stats";
import { countBy, groupBy, meanFigure, quantileFigure, shareWhere } from "../figures.js";
import { monthOf, wallClockText } from "../wall-clock.js";
import type { Complaint } from "./complaint.js";

const dayMs = 86_400_000;

/** The figures of complaints without events: shares in several denominators, days, and a mix of products. */
export function complaintFigures(complaints: readonly Complaint[]) {
  const received = complaints.map(({ receivedAt }) => receivedAt).sort((a, b) => a - b);
  const answered = complaints.filter(({ isDisputed }) => isDisputed !== null);
  return {
    complaints: complaints.length,
    dateMin: wallClockText(received[0] ?? 0).slice(0, 10),
    dateMax: wallClockText(received.at(-1) ?? 0).slice(0, 10),
    timely_all: shareWhere(complaints, isTimely),
    timely_excludingInProgress: shareWhere(
      complaints.filter(({ isInProgress }) => !isInProgress),
      isTimely,
    ),
    // The same answers, with a blank left out, and with a blank read as No.
    disputed_answered: shareWhere(answered, isDisputed),
    disputed_blankAsNo: shareWhere(complaints, isDisputed),
    timelyByChannel: sharesBy(complaints, ({ channel }) => channel, isTimely),
    timelyByProduct: sharesBy(complaints, ({ product }) => product, isTimely),
    disputedByProduct: sharesBy(answered, ({ product }) => product, isDisputed),
    channelMix: countBy(complaints, ({ channel }) => channel),
    daysToForward: daysToForward(complaints),
    disputedWebToOtherByProduct: webToOther(answered),
    monthly: groupBy(complaints, ({ receivedAt }) => monthOf(receivedAt)).map(([month, group]) => ({
      month,
      complaints: group.length,
      untimely: group.filter((complaint) => !isTimely(complaint)).length,
    })),
  };
}

function isTimely(complaint: Complaint): boolean {
  return complaint.isTimely;
}

function isDisputed(complaint: Complaint): boolean {
  return complaint.isDisputed === true;
}

function sharesBy(
  complaints: readonly Complaint[],
  nameOf: (complaint: Complaint) => string,
  holds: (complaint: Complaint) => boolean,
) {
  return Object.fromEntries(groupBy(complaints, nameOf).map(([name, group]) => [name, shareWhere(group, holds)]));
}

/** Whole days until a complaint was sent to the company; below 0 by an entry error: `momentsOf`, `quantiles`. */
function daysToForward(complaints: readonly Complaint[]) {
  const days = complaints.map(({ receivedAt, sentAt }) => Math.round((sentAt - receivedAt) / dayMs));
  const { type7, nearestRank } = quantileFigure(days, 0.9);
  return {
    mean: meanFigure(days),
    median: quantiles(days, [0.5])[0] ?? null,
    p90type7: type7,
    p90nearestRank: nearestRank,
    sameDay: shareWhere(days, (count) => count === 0),
    negative: days.filter((count) => count < 0).length,
  };
}

/** What of the difference between the web and all other channels is the mix of products: `mixRateDecomposition`. */
function webToOther(answered: readonly Complaint[]) {
  const web = answered.filter(({ channel }) => channel === "Web");
  const other = answered.filter(({ channel }) => channel !== "Web");
  const { rateBefore, rateAfter, mixEffect, rateEffect } = mixRateDecomposition(byProduct(web), byProduct(other));
  return { rateWeb: rateBefore, rateOther: rateAfter, mixEffect, rateEffect };
}

function byProduct(complaints: readonly Complaint[]): Record<string, Proportion> {
  return Object.fromEntries(
    groupBy(complaints, ({ product }) => product).map(([product, group]) => [
      product,
      { successes: group.filter(isDisputed).length, n: group.length },
    ]),
  );
}
