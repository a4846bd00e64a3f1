import type { Facets } from "../condition/facets.js";
import type { CompiledClocks } from "../clock/compiled-clock.js";
import type { CompiledPolicy, CompiledSlot, Track } from "./compiled-sla.js";
import { usualRules } from "./compile-slots.js";
import { defaultSlot } from "./default-slot.js";

/**
 * Each clock in every slot that promises something on it, once for all policies of the slot of which the first that
 * matches counts, or once for each of those of which all do; clocks without a promise once, in the default slot.
 */
export function layTracks({ clocks }: CompiledClocks, slots: ReadonlyMap<string, CompiledSlot>): readonly Track[] {
  const promised = [...slots.values()].flatMap((rules) => clocks.flatMap((_, clock) => tracksIn(rules, clock)));
  const others = clocks.flatMap((_, clock) => {
    if (promised.some((track) => track.clock === clock)) return [];
    const rules = { ...usualRules(defaultSlot), policies: [] };
    return [{ slot: defaultSlot, rules, clock, policies: [], reads: 0, editionStarts: [] }];
  });
  return [...promised, ...others];
}

function tracksIn(rules: CompiledSlot, clock: number): readonly Track[] {
  const promising = rules.policies.filter(({ editions }) =>
    editions.some(({ targets }) => targets.some((target) => target.clock === clock)),
  );
  if (promising.length === 0) return [];
  if (rules.matches === "all") return promising.map((policy) => trackOf(rules, clock, [policy]));
  return [trackOf(rules, clock, rules.policies)];
}

function trackOf(rules: CompiledSlot, clock: number, policies: readonly CompiledPolicy[]): Track {
  const bounds = policies.flatMap(({ editions }) => editions.flatMap(({ from, to }) => [from, to]));
  const editionStarts = [...new Set(bounds)].filter(Number.isFinite).sort((a, b) => a - b);
  return {
    slot: rules.id,
    rules,
    clock,
    policies,
    reads: policies.reduce<Facets>((facets, policy) => facets | readsOf(policy, clock), 0),
    editionStarts: rules.editions === "latest" ? editionStarts : [],
  };
}

function readsOf({ match, editions }: CompiledPolicy, clock: number): Facets {
  const targets = editions.flatMap((edition) => edition.targets).filter((target) => target.clock === clock);
  return targets.reduce<Facets>((facets, { reads }) => facets | reads, match?.reads ?? 0);
}
