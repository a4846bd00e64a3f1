import { countKpi, slaAttainment, slaOverrun, ticketShare, timeOnClock, transferRate } from "supportops/kpi";
import { completionClock, resolutionClock, responseClock } from "./incident-clocks.js";

const wasReopened = { field: "fields.reopenCount", atLeast: 1 } as const;

/** How long it takes until someone takes an incident out of the state New. */
export const responseTime = timeOnClock(responseClock);

/** The shares of promises of our own SLA that were kept. */
export const promises = [
  { label: "Response in time", kpi: slaAttainment({ clock: "response" }) },
  { label: "Resolved in time", kpi: slaAttainment({ clock: "resolved" }) },
] as const;

/** How long incidents take to their final `resolved_at`. */
export const resolutionTime = timeOnClock(resolutionClock);

/** How long incidents take until they are resolved or, without that, closed. */
export const completionTime = timeOnClock(completionClock);

/** How long those took that were completed in a period. */
export const completedInPeriod = timeOnClock(completionClock, { attributeBy: "end" });

/** The share of incidents whose own flag says that their SLA was kept. */
export const madeSla = ticketShare({ id: "madeSla", of: { field: "fields.madeSla", is: true } });

/** The share of incidents that were reopened at least once. */
export const reopenRate = ticketShare({ id: "reopenRate", of: wasReopened });

/** The same among those that were ever resolved. */
export const reopenRateOfResolved = ticketShare({
  id: "reopenRateOfResolved",
  of: wasReopened,
  among: { field: "fields.resolved", is: true },
});

/** How often incidents were reopened, as the source counts it: a change from Resolved to Active need not be one. */
export const reopenings = countKpi("sourceReopenings", ({ ticket, state }) =>
  Array.from({ length: Number(state.fields["reopenCount"]) }, () => ({ at: ticket.createdAt })),
);

/** Incidents that have neither been resolved nor closed at the end of a period. */
export const incidentBacklog = countKpi("incidentBacklog", (facts) =>
  facts.cyclesOf(completionClock).map(({ startedAt, phases }) => ({
    at: startedAt,
    until: phases.find(({ state }) => state === "stopped")?.at ?? null,
  })),
);

/** By how much promises to resolve were overrun. */
export const overrun = slaOverrun({ clock: "resolved" });

/** The share of incidents that went from one group to another. */
export const transferred = transferRate();
