import { fingerprint } from "../../json/fingerprint.js";

/**
 * An id for someone whom a payload knows by an address or name alone: always the same for the same text, and not the
 * text itself. It hides nothing from somebody who tries addresses.
 */
export function pseudonymOf(text: string): string {
  return `anon-${fingerprint(text.trim().toLowerCase())}`;
}
