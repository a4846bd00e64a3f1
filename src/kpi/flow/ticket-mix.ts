import { validOrThrow } from "../../errors/issues.js";
import type { FieldPath } from "../../ticket/field-path.js";
import { compileFieldReader } from "../../ticket/field-reader.js";
import type { Kpi } from "../kpi.js";
import { type MixObservation, type MixState, mixAccumulator } from "../accumulators/mix-accumulator.js";

/** What the tickets are parted by. */
export interface TicketMixOptions {
  /** The attribute, read as of the report; `channel` by default. */
  readonly field?: FieldPath;
}

/**
 * The mix of tickets by channel, priority or any other attribute, in the period of their creation: `share.email` and so
 * on in `figures`, each from 0 to 1. The value is Herfindahl's index of concentration: 1 where all are of one kind, 1 / k
 * where k kinds are equally frequent. A changed mix moves rates of the whole that stay the same in every kind.
 *
 * - Population: tickets created that have the attribute; others are left out as `notSet`.
 * - Formula: share of each value; sum of the squared shares.
 * - Elsewhere: "channel mix", "tickets by channel", "category mix".
 *
 * @param options - The attribute; part of the id.
 * @throws A {@link SupportOpsError} with code `condition.fieldUnknown`.
 * @see Hirschman (1964), The paternity of an index, American Economic Review 54, 761-762.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [ticketMix()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * for (const channel of ["email", "email", "email", "chat"])
 *   report.add(ticket(channel, "2026-03-02T08:00:00Z", { initial: { channel } }).build());
 * const [row] = report.rows();
 * [row?.kpi, row?.value, row?.figures]; // => ["ticketMix:channel", 0.625, { "share.chat": 0.25, "share.email": 0.75 }]
 * ```
 */
export function ticketMix({ field = "channel" }: TicketMixOptions = {}): Kpi<MixObservation, MixState> {
  const read = validOrThrow(compileFieldReader, field, ["field"]);
  const id = `ticketMix:${field}`;
  return {
    id,
    unit: "ratio",
    needs: [],
    observe({ ticket, state }) {
      const value = read(state);
      const observation = { at: ticket.createdAt, value: typeof value === "object" ? "" : String(value) };
      if (value === null) return [{ ...observation, excluded: "notSet" }];
      return typeof value === "object" ? value.map((one) => ({ ...observation, value: one })) : [observation];
    },
    start: (context, from) => mixAccumulator(id, context, from),
  };
}
