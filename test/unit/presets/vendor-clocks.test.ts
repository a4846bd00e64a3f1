import type { ClockDefinition } from "supportops/clock";
import { chatwootClocks } from "supportops/presets/chatwoot";
import { frappeClocks } from "supportops/presets/frappe";
import { freshdeskClocks } from "supportops/presets/freshdesk";
import { genericClocks } from "supportops/presets/generic";
import { hubspotClocks } from "supportops/presets/hubspot";
import { intercomClocks } from "supportops/presets/intercom";
import { kayakoClocks } from "supportops/presets/kayako";
import { otrsZnunyClocks } from "supportops/presets/otrs-znuny";
import { zammadClocks } from "supportops/presets/zammad";
import { zendeskGroupClocks } from "supportops/presets/zendesk";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";
import { cyclesOf } from "./preset-rows.js";

// Figures are counted by hand, in minutes since creation and of wall time; looked at after 600 minutes.

/** Asked at 0, pending from 20 to 50, answered at 60, asked at 80, solved at 100, reopened at 200, solved at 230. */
const busy = newTicket()
  .status(minute(20), "pending")
  .status(minute(50), "open", "endUser")
  .message(minute(60), "agent")
  .message(minute(80), "endUser")
  .status(minute(100), "solved")
  .status(minute(200), "open", "endUser")
  .status(minute(230), "solved");

/** Solved at 30 without an answer, reopened at 90, answered at 100. */
const unanswered = newTicket()
  .status(minute(30), "solved")
  .status(minute(90), "open", "endUser")
  .message(minute(100), "agent");

const assigned = newTicket({ initial: { groupId: "a" } })
  .attribute(minute(10), "group", "b")
  .attribute(minute(40), "group", null)
  .attribute(minute(50), "group", "a")
  .status(minute(70), "solved")
  .attribute(minute(80), "group", "b")
  .status(minute(90), "open");

type Row = readonly [string, string, TicketBuilder, readonly string[]];

const vendors: readonly (readonly [string, readonly ClockDefinition[], readonly Row[]])[] = [
  [
    "Zammad",
    zammadClocks,
    [
      ["firstResponse", "pending is suspended, here for 30 minutes", busy, ["stopped 0-60 30"]],
      ["firstResponse", "so is closed, and the answer is still awaited after it", unanswered, ["stopped 0-100 40"]],
      [
        "update",
        "the first contact counts; a question stays open while closed, which suspends it",
        busy,
        ["stopped 0-60 30", "paused 80- 50"],
      ],
      ["solution", "pending and closed are suspended", busy, ["stopped 0-230 100"]],
    ],
  ],
  [
    "Freshdesk",
    freshdeskClocks,
    [
      ["firstResponse", "a status with the timer off pauses it", busy, ["stopped 0-60 30"]],
      ["firstResponse", "a solve ends it", unanswered, ["stopped 0-30 30"]],
      ["everyResponse", "a solve ends what is waited for", busy, ["stopped 80-100 20"]],
      ["resolution", "the same cycle goes on when reopened", busy, ["stopped 0-230 100"]],
    ],
  ],
  [
    "HubSpot",
    hubspotClocks,
    [
      ["timeToFirstReply", "waiting on the contact pauses it", busy, ["stopped 0-60 30"]],
      [
        "timeToFirstReply",
        "a ticket logged by hand waits for no reply until the contact writes",
        newTicket({ by: "agent", opening: null }).message(minute(30), "endUser").message(minute(45), "agent"),
        ["stopped 30-45 15"],
      ],
      ["timeToNextReply", "a close ends what is waited for", busy, ["stopped 80-100 20"]],
      ["timeToClose", "waiting on the contact pauses it", busy, ["stopped 0-230 100"]],
    ],
  ],
  [
    "Intercom",
    intercomClocks,
    [
      ["firstReplyTime", "a snooze does not pause it", busy, ["stopped 0-60 60"]],
      ["firstReplyTime", "a close without a reply cancels it", unanswered, ["cancelled 0- 30"]],
      ["firstReplyTime", "a bot does not reply", newTicket().message(minute(5), "bot"), ["running 0- 600"]],
      ["nextReplyTime", "a close cancels it", busy, ["cancelled 80- 20"]],
      ["timeToClose", "the first close is final", busy, ["stopped 0-100 70"]],
      ["resolutionTime", "goes on when the conversation is opened again", busy, ["stopped 0-230 100"]],
    ],
  ],
  [
    "Kayako",
    kayakoClocks,
    [
      ["firstReplyTime", "a pending case pauses it", busy, ["stopped 0-60 30"]],
      ["firstReplyTime", "completing the case completes it", unanswered, ["stopped 0-30 30"]],
      ["nextReplyTime", "and what is waited for later", busy, ["stopped 80-100 20"]],
      ["resolutionTime", "goes on when the case is opened again", busy, ["stopped 0-230 100"]],
    ],
  ],
  [
    "Chatwoot",
    chatwootClocks,
    [
      ["firstResponseTime", "nothing pauses it", busy, ["stopped 0-60 60"]],
      ["firstResponseTime", "resolving ends it", unanswered, ["stopped 0-30 30"]],
      ["nextResponseTime", "resolving ends what is waited for", busy, ["stopped 80-100 20"]],
      ["resolutionTime", "the first resolution is final", busy, ["stopped 0-100 100"]],
    ],
  ],
  [
    "Frappe Helpdesk",
    frappeClocks,
    [
      ["response", "any status that is no longer open counts", busy, ["stopped 0-20 20"]],
      ["response", "an answer does too", newTicket().message(minute(7), "agent"), ["stopped 0-7 7"]],
      ["resolution", "replied and held tickets pause it", busy, ["stopped 0-230 100"]],
      [
        "resolution",
        "a held ticket as well",
        newTicket().status(minute(10), "hold").status(minute(40), "open").status(minute(50), "solved"),
        ["stopped 0-50 20"],
      ],
    ],
  ],
  [
    "OTRS and Znuny",
    otrsZnunyClocks,
    [
      ["firstResponse", "nothing pauses it", busy, ["stopped 0-60 60"]],
      ["firstResponse", "closing cancels it", unanswered, ["cancelled 0- 30"]],
      ["update", "the first contact counts; closing cancels", busy, ["stopped 0-60 60", "cancelled 80- 20"]],
      ["solution", "a ticket opened again counts as if it had never been closed", busy, ["stopped 0-230 230"]],
    ],
  ],
  [
    "the generic preset",
    genericClocks,
    [
      ["firstReply", "a solve without a reply cancels it", unanswered, ["cancelled 0- 30"]],
      ["nextReply", "a solve ends it", busy, ["stopped 80-100 20"]],
      ["update", "reply to solve; pending would pause it", busy, ["stopped 60-100 40"]],
      [
        "timeToOwn",
        "the first assignee ends it",
        newTicket().attribute(minute(12), "assignee", "kim").attribute(minute(20), "assignee", null),
        ["stopped 0-12 12"],
      ],
      ["timeToOwn", "a solve without an assignee cancels it", unanswered, ["cancelled 0- 30"]],
      ["requesterWait", "without pending, and without the time while solved", busy, ["stopped 0-230 100"]],
      ["agentWork", "the same here, where nothing is on hold", busy, ["stopped 0-230 100"]],
      ["resolution", "never pauses", busy, ["stopped 0-230 130"]],
      ["firstResolution", "the first solve is final", busy, ["stopped 0-100 100"]],
      [
        "groupOwnership",
        "each stay in a group is a cycle, a reopened one too; nobody owns a solved ticket",
        assigned,
        ["stopped 0-10 10", "stopped 10-40 30", "stopped 50-70 20", "running 90- 510"],
      ],
    ],
  ],
  [
    "Zendesk's group SLA",
    zendeskGroupClocks,
    [
      [
        "groupOwnership",
        "from the assignment to another group or the solve",
        assigned,
        ["stopped 0-10 10", "stopped 10-40 30", "stopped 50-70 20", "running 90- 510"],
      ],
      [
        "groupOwnership",
        "a ticket opened without a group is owned when it gets one",
        newTicket().attribute(minute(15), "group", "a").status(minute(20), "pending"),
        ["running 15- 585"],
      ],
    ],
  ],
];

describe.each(vendors)("of %s", (_, clocks, rows) => {
  it.each(rows)("%s: %s", (id, __, log, expected) => {
    expect(cyclesOf(clocks, id, log)).toEqual(expected);
  });
});
