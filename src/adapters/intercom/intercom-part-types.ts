/** The state that a conversation has after parts of a type, for versions of the API whose parts do not say it. */
export const partStates: ReadonlyMap<string, string> = new Map([
  ["open", "open"],
  ["assign_and_reopen", "open"],
  ["assign_and_unsnooze", "open"],
  ["unsnoozed", "open"],
  ["timer_unsnooze", "open"],
  ["timer", "open"],
  ["close", "closed"],
  ["close_by_workflow", "closed"],
  ["snoozed", "snoozed"],
]);

/** Types that say no more than their state, assignment or body. */
const knownTypes: ReadonlySet<string> = new Set([
  ...partStates.keys(),
  "comment",
  "note",
  "quick_reply",
  "assignment",
  "default_assignment",
  "away_mode_assignment",
  "fin_guidance_applied",
  "language_detection_details",
]);

/** Beginnings of types about people in the conversation, tags, custom actions and the work of AI agents. */
const knownBeginnings: readonly string[] = [
  "participant_",
  "conversation_tags_",
  "conversation_summary",
  "conversation_read",
  "custom_action_",
  "fin_",
  "note_",
  "ticket_state_updated",
  "ticket_attribute_updated",
  "operator_workflow_event",
  "quick_reply_",
];

/** Tells whether parts of a type are passed over without a note, once their state, assignment and body were read. */
export function isPassedOver(type: string): boolean {
  return knownTypes.has(type) || knownBeginnings.some((beginning) => type.startsWith(beginning));
}
