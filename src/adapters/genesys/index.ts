/**
 * Genesys Cloud's conversation details as contacts and survey responses.
 *
 * @module
 */
export { genesysConversation } from "./genesys-conversation.js";
export type { GenesysConversation, GenesysOptions, GenesysPayload } from "./genesys-payload.js";
