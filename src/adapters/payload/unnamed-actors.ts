import type { Actor } from "../../ticket/ticket-event.js";

/** Someone or something of whom the payload says nothing. */
export const unknownActor: Actor = { id: null, role: "unknown" };

/** The vendor's own rules, clocks and automations. */
export const systemActor: Actor = { id: null, role: "system" };

/** A program that talks, such as an AI agent or flow. */
export const botActor: Actor = { id: null, role: "bot" };
