import type { CompiledRules } from "./compile-rules.js";
import type { CompiledOffset, CompiledRung } from "./escalations.js";
import { idTailOf } from "./telling-id.js";

/** A level made ready, without what it shares with the others. */
export type CompiledLevel = Pick<CompiledRung, "audience" | "payload" | "delay"> & {
  readonly id: string;
  readonly kind: "functional" | "hierarchical";
};

/** How often a ladder is gone through again. */
export interface LadderRounds {
  readonly count: number;
  readonly after: CompiledOffset;
}

/** The rungs of a ladder through all its rounds, built from the last one, as each holds what counts from it. */
export function chainLevels(
  levels: readonly CompiledLevel[],
  rounds: LadderRounds | null,
  {
    rules,
    acknowledgement,
    edition,
  }: Pick<CompiledRung, "acknowledgement"> & {
    readonly rules: CompiledRules;
    readonly edition: string | null;
  },
): CompiledRung | undefined {
  const { id: step, when, outsideHours, whenMissed, isBreach } = rules;
  let rung: CompiledRung | undefined;
  for (let round = 1 + (rounds?.count ?? 0); round > 0; round--) {
    for (const [place, { id, kind, audience, payload, delay }] of [...levels.entries()].reverse()) {
      const isRoot = place === 0 && round === 1;
      rung = {
        step,
        level: id,
        kind,
        round,
        idTail: idTailOf([step, id], edition),
        audience,
        payload,
        when,
        outsideHours,
        whenMissed,
        isBreach: isRoot && isBreach,
        delay: place === 0 && round > 1 && rounds !== null ? rounds.after : delay,
        repeat: null,
        acknowledgement,
        next: rung === undefined ? [] : [rung],
      };
    }
  }
  return rung;
}
