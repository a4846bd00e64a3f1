import type { InstantInput } from "../../time/instant-input.js";

/** An event in the structured JSON form of CloudEvents 1.0. */
export interface CloudEvent {
  /** Version of the specification. */
  readonly specversion: "1.0";
  /** Unique together with `source`. */
  readonly id: string;
  /** Where it comes from, a URI reference. */
  readonly source: string;
  /** What happened, such as `com.example.sla.breached.v1`. */
  readonly type: string;
  /** When, RFC 3339. */
  readonly time: string;
  /** What it is about, such as a ticket's id; absent where there is nothing to say. */
  readonly subject?: string;
  /** Media type of `data`. */
  readonly datacontenttype: "application/json";
  /** Where the shape of `data` is described; absent where it is not. */
  readonly dataschema?: string;
  /** What else is to be said, plain JSON. */
  readonly data: unknown;
}

/** What an event is to say. */
export interface CloudEventInput {
  /** Where it comes from, a URI reference. */
  readonly source: string;
  /** What happened. */
  readonly type: string;
  /** When. */
  readonly at: InstantInput;
  /** Unique among what the source sends; if absent, a hash of all the rest, so that sending twice is told once. */
  readonly id?: string;
  /** What it is about. */
  readonly subject?: string;
  /** Where the shape of `data` is described, a URI. */
  readonly dataschema?: string;
  /** What else is to be said, plain JSON. */
  readonly data: unknown;
}
