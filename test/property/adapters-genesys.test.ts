import { genesysConversation, type GenesysConversation } from "supportops/adapters/genesys";
import { describeAdapterLaws } from "../support/adapter-laws.js";
import { expectSoundContacts, expectSoundSurveys } from "../support/expect-sound.js";
import { sampleOf } from "../support/vendor-sample.js";

const { conversations } = sampleOf("genesys", "conversation_details.json") as { conversations: object[] };
const samples = Object.fromEntries(
  ["answered", "abandoned", "transferred"].map((name, index) => [
    name,
    { conversation: conversations[index] as object },
  ]),
);

describeAdapterLaws({
  name: "genesysConversation",
  map: (payload: { conversation: object }) => genesysConversation(payload, { ticketId: "externalTag" }),
  samples,
  parts: ["conversation"],
  sound: ({ contacts, surveys }: GenesysConversation) => {
    expectSoundContacts(contacts);
    expectSoundSurveys(surveys);
  },
  unordered: ["conversation.participants", "conversation.surveys"],
  personal: ["participantName", "ani", "dnis", "wrapUpNote", "surveyFormName"],
  refused: ["conversation", "conversation.conversationId"],
});
