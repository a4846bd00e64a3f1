import { qualtricsResponse } from "supportops/adapters/qualtrics";
import { surveyMonkeyResponse } from "supportops/adapters/surveymonkey";
import { describeAdapterLaws } from "../support/adapter-laws.js";
import { expectSoundSurveys } from "../support/expect-sound.js";
import { sampleOf } from "../support/vendor-sample.js";

const survey = sampleOf("surveymonkey", "survey_details.json") as Record<string, unknown>;
const { data } = sampleOf("surveymonkey", "responses_bulk.json") as { data: object[] };

describeAdapterLaws({
  name: "surveyMonkeyResponse",
  map: (payload: { survey: object; response: object }) => surveyMonkeyResponse(payload),
  samples: {
    completed: { survey, response: data[0] as object },
    partial: { survey, response: data[3] as object },
  },
  parts: ["survey", "response"],
  sound: expectSoundSurveys,
  unordered: ["response.pages", "response.pages.0.questions", "survey.pages.0.questions.0.answers.choices"],
  personal: ["text", "first_name", "last_name", "email_address", "ip_address", "title", "heading", "custom_value"],
  refused: ["survey", "response", "response.id"],
});

const { responses } = sampleOf("qualtrics", "responses.json") as { responses: object[] };

describeAdapterLaws({
  name: "qualtricsResponse",
  map: (payload: { response: object }) => qualtricsResponse(payload),
  samples: { finished: { response: responses[1] as object }, unfinished: { response: responses[3] as object } },
  parts: ["response"],
  sound: expectSoundSurveys,
  unordered: ["response.displayedFields"],
  personal: ["ipAddress", "QID3_TEXT", "recipientEmail", "recipientLastName", "recipientFirstName"],
  refused: ["response", "response.responseId"],
});
