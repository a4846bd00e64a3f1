import type { zendeskSla } from "supportops/adapters/zendesk";
import type { evaluateSla } from "supportops/sla";

type Definition = ReturnType<typeof zendeskSla>["value"];
type Current = ReturnType<typeof evaluateSla<Definition["clocks"][number]["id"]>>["current"];

/** The ids of Zendesk's clocks are known to the compiler, from the adapter to the evaluation. */
export type KnownClock = Current["firstReply"];

// @ts-expect-error: no clock of Zendesk's has this id.
export type MistypedClock = Current["firstReplay"];
