import { jiraServiceManagementTicket } from "supportops/adapters/jira-service-management";
import type { StatusCategory } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { eventEssence } from "../../../support/event-essence.js";
import { issuesOf } from "../../../issues-of.js";
import { after, agent, app, change, customer, fieldsToday, instantAfter, item, map } from "./requests.js";

const resolved = { id: "5", name: "Resolved" };

describe("what a payload must have", () => {
  it.each([
    ["no issue", {}, ["adapter.payloadType issue"]],
    ["no key", { issue: { fields: { created: after(0) } } }, ["adapter.idMissing issue.key"]],
    ["no time of creation", { issue: { key: "SUP-1" } }, ["adapter.createdAtMissing issue.fields.created"]],
    [
      "an envelope in place of rows",
      { issue: { key: "SUP-1" }, changelog: { values: [] } },
      ["adapter.payloadType changelog"],
    ],
    [
      "several things",
      { comments: 1, sla: {} },
      ["adapter.payloadType issue", "adapter.payloadType comments", "adapter.payloadType sla"],
    ],
  ])("%s is refused by code", (_, payload, expected) => {
    const issues = issuesOf(() => jiraServiceManagementTicket(payload as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it.each([
    ["a category", { statusCategories: { "1": "waiting" } }, "input.variant statusCategories.1"],
    ["a role", { roles: { a1: "boss" } }, "input.variant roles.a1"],
    ["a priority", { priorities: { "1": 7 } }, "input.type priorities.1"],
    ["a field's name", { fields: { customfield_1: null } }, "input.type fields.customfield_1"],
    ["statuses", { statuses: {} }, "adapter.payloadType statuses"],
  ])("%s of the wrong shape is refused by code", (_, options, expected) => {
    const issues = issuesOf(() => map({}, {}, options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });

  it("takes the first thing that is known to have happened where the issue does not say when it was created", () => {
    const { value, notes } = map({ created: null }, { changelog: [change(30, agent), change(20, agent)] });
    expect(value.createdAt).toBe(instantAfter(20));
    expect(notes).toContain("guessed issue.fields.created 1");
  });
});

describe("times", () => {
  it.each<[string, unknown]>([
    ["text with the reading user's offset", "2026-03-02T03:00:00.000-0500"],
    ["the same instant for another reader", "2026-03-02T13:30:00.000+0530"],
    ["epoch milliseconds, as the bulk answer has them", Date.UTC(2026, 2, 2, 8)],
    ["the service desk's object", { friendly: "02/Mar/26", epochMillis: Date.UTC(2026, 2, 2, 8) }],
    ["that object without epoch", { jira: "2026-03-02T03:00:00.000-0500" }],
    ["that object with ISO text alone", { iso8601: "2026-03-02T03:00:00-0500" }],
  ])("reads %s", (_, created) => {
    expect(map({ created }).value.createdAt).toBe(Date.UTC(2026, 2, 2, 8));
  });
});

describe("creation", () => {
  it("is said once: initial values are what the first changes found, and what never changed is as it is today", () => {
    const { value, notes } = map(
      { status: resolved, labels: ["vip"], issuetype: { name: "Incident" } },
      {
        changelog: [
          change(40, agent, item("status", ["3", "In progress"], ["5", "Resolved"])),
          change(
            10,
            agent,
            item("status", ["1", "Open"], ["3", "In progress"]),
            item("assignee", [null, null], ["a1", "Ari"]),
          ),
        ],
      },
    );
    expect(value.initial).toEqual({
      status: { raw: "Open", category: "new" },
      priority: "Medium",
      type: "Incident",
      channel: null,
      requesterId: "qm:1",
      organizationId: null,
      assigneeId: null,
      groupId: null,
      brandId: null,
      calendarId: null,
      tags: ["vip"],
      fields: { resolution: null },
    });
    expect(value.events[0]).toEqual({
      kind: "message",
      at: instantAfter(0),
      seq: 0,
      actor: { id: "qm:1", role: "endUser" },
      messageId: null,
      visibility: "public",
      opening: true,
      automated: false,
    });
    expect(value.events.map(({ kind, at }) => [kind, (at - instantAfter(0)) / 60_000])).toEqual([
      ["message", 0],
      ["status", 10],
      ["assignee", 10],
      ["status", 40],
    ]);
    expect([value.history, notes]).toEqual(["full", []]);
  });

  it("moves what lies before the creation, such as the changes of an import, to it", () => {
    const { value, notes } = map({}, { changelog: [change(-60, agent, item("labels", [null, ""], [null, "vip"]))] });
    expect(value.events[1]).toMatchObject({ kind: "tag", at: instantAfter(0), added: ["vip"] });
    expect(notes).toContain("moved changelog[].created 1");
  });
});

describe("history", () => {
  it("is a snapshot without a changelog", () => {
    const { value, notes } = map({ status: resolved }, { changelog: undefined });
    expect(value).toMatchObject({ history: "snapshot", initial: { status: { raw: "Resolved", category: "solved" } } });
    expect(notes).toEqual(["incomplete changelog 1"]);
  });

  it.each([
    ["whole", 1, "full"],
    ["cut off", 41, "partial"],
  ])("inside the issue is %s by its total", (_, total, history) => {
    const histories = [change(5, app, item("assignee", [null, null], ["a1", "Ari"]))];
    const issue = { key: "SUP-1", names: {}, fields: fieldsToday, changelog: { total, histories } };
    const { value, notes } = jiraServiceManagementTicket({ issue });
    expect(value.history).toBe(history);
    expect(notes.map(({ path }) => path)).toEqual(history === "full" ? [] : ["issue.changelog"]);
  });

  it("is partial where it does not lead to the issue of today", () => {
    const { value, notes } = map(
      { status: resolved, assignee: null },
      {
        changelog: [
          change(
            5,
            agent,
            item("status", ["1", "Open"], ["3", "In progress"]),
            item("assignee", [null, null], ["a1", "Ari"]),
          ),
        ],
      },
    );
    expect(value.history).toBe("partial");
    expect(notes).toEqual(["incomplete issue.fields.assignee 1", "incomplete issue.fields.status 1"]);
  });

  it("counts a change once that stands in two pages, and leaves out what has no time or no items", () => {
    const twice = change(5, app, item("assignee", [null, null], ["a1", "Ari"]));
    const changelog = [
      twice,
      twice,
      { ...change(6, app), created: "yesterday" },
      { ...change(7, app), items: 1 },
      change(8, app, "x", {}),
    ];
    const { value, notes } = map({}, { changelog });
    expect(value.events.filter(({ kind }) => kind === "assignee")).toHaveLength(1);
    expect(notes).toEqual([
      "incomplete changelog[].created 1",
      "deduplicated changelog[].id 1",
      "incomplete changelog[].items 1",
      "unknown changelog[].items[] 1",
      "incomplete changelog[].items[].field 1",
    ]);
  });
});

describe("statuses", () => {
  const becomes = (id: string, name: string | null, options = {}) => {
    const { value, notes } = map(
      { status: { id, name } },
      { changelog: [change(5, agent, item("status", ["1", "Open"], [id, name]))] },
      options,
    );
    const event = value.events.find((one) => one.kind === "status");
    return [event === undefined ? null : event.to, notes];
  };

  it.each<[string, StatusCategory]>([
    ["Waiting for support", "open"],
    ["In progress", "open"],
    ["Escalated", "open"],
    ["Waiting for customer", "pending"],
    ["Pending", "hold"],
    ["Resolved", "solved"],
    ["CLOSED", "closed"],
    ["Canceled", "closed"],
  ])("%s, of Jira Service Management's own workflows, counts as %s", (name, category) => {
    expect(becomes("77", name)).toEqual([{ raw: name, category }, []]);
  });

  it("goes by id before name: names repeat across projects", () => {
    const statusCategories = { "77": "hold", Resolved: "open" } as const;
    expect(becomes("77", "Resolved", { statusCategories })).toEqual([{ raw: "Resolved", category: "hold" }, []]);
    expect(becomes("78", "Resolved", { statusCategories })).toEqual([{ raw: "Resolved", category: "open" }, []]);
  });

  it.each<[string, StatusCategory]>([
    ["new", "new"],
    ["indeterminate", "open"],
    ["done", "solved"],
  ])("falls back to Jira's own category %s, which is too coarse to be sure of", (key, category) => {
    const statuses = [{ id: "77", name: "Bei Lieferant", statusCategory: { key } }];
    const [to, notes] = becomes("77", "Bei Lieferant", { statuses });
    expect(to).toEqual({ raw: "Bei Lieferant", category });
    expect(notes).toContain("guessed status.statusCategory 2");
  });

  it("reads no category from rows without an id or with a word that is none", () => {
    const statuses = [
      { statusCategory: { key: "new" } },
      { id: "77", statusCategory: { key: "toString" } },
      { id: "77" },
    ];
    expect(becomes("77", "Bei Lieferant", { statuses })[0]).toBeNull();
  });

  it("has no state before where a change does not say it", () => {
    const { value } = map(
      { status: resolved },
      { changelog: [change(5, agent, item("status", [null, null], ["5", "Resolved"]))] },
    );
    expect(value.events[1]).toMatchObject({ kind: "status", from: null });
  });

  it("of today that is not said at all counts as new, and the priority as not set", () => {
    const { value, notes } = map({ status: null, priority: null });
    expect(value.initial).toMatchObject({ status: { raw: "new", category: "new" }, priority: null });
    expect(notes).toEqual(["guessed issue.fields.status 1"]);
  });

  it("leaves out a status that nobody knows, and says so", () => {
    const [to, notes] = becomes("77", null);
    expect(to).toBeNull();
    expect(notes).toEqual(["dropped changelog[].items[].to 1", "guessed issue.fields.status 1", "unknown status 2"]);
  });

  it("reads the key toString of a change, and not the function of that name", () => {
    const without = { field: "status", fieldId: "status", from: "1", fromString: "Open", to: "5" };
    const { value } = map(
      { status: resolved },
      { changelog: [change(5, agent, without)] },
      { statusCategories: { "5": "solved" } },
    );
    expect(value.events[1]).toMatchObject({ kind: "status", to: { raw: "5", category: "solved" } });
  });

  it("is no change where a workflow is exchanged and the name stays", () => {
    const { value } = map({}, { changelog: [change(5, agent, item("status", ["1", "Open"], ["901", "Open"]))] });
    expect(value.events.map(({ kind }) => kind)).toEqual(["message"]);
  });
});

describe("other fields", () => {
  it("become events of their kinds", () => {
    const { value, notes } = map(
      {
        priority: { id: "2", name: "High" },
        customfield_10001: { id: "t2", name: "Tier 2" },
        resolution: { name: "Done" },
      },
      {
        changelog: [
          change(
            5,
            agent,
            item("priority", ["3", "Medium"], ["2", "High"]),
            { ...item("customfield_10001", ["t1", "Tier 1"], ["t2", "Tier 2"]), field: "Team" },
            item("reporter", ["qm:0", "Max"], ["qm:1", "Dana"]),
            item("issuetype", ["7", "Question"], ["8", "Incident"]),
            item("labels", [null, "vip old"], [null, "vip new"]),
            item("resolution", [null, null], ["1", "Done"]),
          ),
        ],
      },
    );
    const told = value.events.slice(1).map(eventEssence);
    expect(told).toEqual([
      { kind: "priority", from: "Medium", to: "High" },
      { kind: "group", from: "t1", to: "t2" },
      { kind: "requester", from: "qm:0", to: "qm:1" },
      { kind: "type", from: "Question", to: "Incident" },
      { kind: "tag", added: ["new"], removed: ["old"] },
      { kind: "field", field: "resolution", from: null, to: "Done" },
    ]);
    expect(value.initial).toMatchObject({
      priority: "Medium",
      groupId: "t1",
      requesterId: "qm:0",
      fields: { resolution: null },
    });
    expect(notes).toEqual([]);
  });

  it("takes other names of priorities, by id or by name", () => {
    const priorities = { "3": "normal", High: "high" };
    const changelog = [change(5, agent, item("priority", ["3", "Medium"], ["2", "High"]))];
    const { value } = map({ priority: { id: "2", name: "High" } }, { changelog }, { priorities });
    expect([value.initial.priority, value.events[1]]).toMatchObject(["normal", { from: "normal", to: "high" }]);
  });

  it.each<[string, unknown, unknown]>([
    ["a choice", { id: "9", value: "gold" }, "gold"],
    ["a list of choices", [{ name: "a" }, { id: "9" }, {}], ["a", "9"]],
    ["a number", 7, 7],
    ["yes or no", false, false],
    ["nothing", null, null],
  ])("keeps a field that is listed: %s", (_, customfield_7, expected) => {
    const { value } = map({ customfield_7 }, {}, { fields: { customfield_7: "plan" } });
    expect(value.initial.fields["plan"]).toEqual(expected);
  });

  it("leaves out what is not listed, and says nothing of texts and people in copy", () => {
    const names = ["customfield_7", "Flagged", "summary", "description", "Request participants"];
    const changelog = [change(5, customer, ...names.map((name) => item(name, [null, "a"], [null, "b"])))];
    const { value, notes } = map({}, { changelog });
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual(["dropped changelog[].items[].field 1", "dropped changelog[].items[].field 1"]);
  });

  it("notes that an issue was moved to another project", () => {
    const { notes } = map({}, { changelog: [change(5, agent, item("Key", [null, "OLD-1"], [null, "SUP-1"]))] });
    expect(notes).toEqual(["guessed changelog[].items[].field 1"]);
  });

  it.each<[string, object, object, string | null]>([
    ["the option", { customfield_9: { id: "t9" } }, { groupField: "customfield_9" }, "t9"],
    ["an empty list", { customfield_9: [] }, { groupField: "customfield_9" }, null],
    ["a list of one team", { customfield_9: [{ id: "t9" }] }, { groupField: "customfield_9" }, "t9"],
    ["an id alone", { customfield_9: "t9" }, { groupField: "customfield_9" }, "t9"],
    ["nothing", { customfield_9: { id: "t9" } }, {}, null],
  ])("finds the team by %s", (_, fields, options, expected) => {
    expect(map({ ...fields }, {}, options).value.initial.groupId).toBe(expected);
  });

  it("finds the team by the names of fields, and says so where nobody names one", () => {
    const issue = { key: "SUP-1", fields: { ...fieldsToday, customfield_9: { id: "t9" } } };
    const named = jiraServiceManagementTicket({ issue: { ...issue, names: { customfield_9: "Team" } }, changelog: [] });
    expect(named.value.initial.groupId).toBe("t9");
    const unnamed = jiraServiceManagementTicket({ issue, changelog: [] });
    expect(unnamed.notes.map(({ code, path }) => `${code} ${path}`)).toEqual(["incomplete issue.names"]);
  });
});

describe("who acted", () => {
  const roleOf = (author: unknown, options = {}, fields = {}) => {
    const comments = [{ id: "1", created: after(5), author, jsdPublic: true }];
    const { value, notes } = map(fields, { comments }, options);
    return [value.events[1]?.actor, notes];
  };

  it.each<[string, unknown, unknown, readonly string[]]>([
    ["the reporter, by a portal account", customer, { id: "qm:1", role: "endUser" }, []],
    ["another portal account", { accountId: "qm:2", accountType: "customer" }, { id: "qm:2", role: "endUser" }, []],
    ["the assignee", agent, { id: "a1", role: "agent" }, []],
    [
      "another licensed account, which may be a colleague",
      { accountId: "a2", accountType: "atlassian" },
      { id: "a2", role: "agent" },
      ["guessed author.accountType 1"],
    ],
    ["an app", app, { id: "x1", role: "bot" }, []],
    ["an account that is gone", null, { id: null, role: "unknown" }, ["incomplete author 1"]],
    [
      "a user of Data Center, by key",
      { key: "JIRAUSER1" },
      { id: "JIRAUSER1", role: "unknown" },
      ["incomplete author.accountType 1"],
    ],
    ["the assignee of Data Center", { name: "a1" }, { id: "a1", role: "agent" }, []],
  ])("%s", (_, author, actor, notes) => {
    expect(roleOf(author)).toEqual([actor, notes]);
  });

  it("is the requester where a licensed account reported the issue itself, also if it is assigned", () => {
    const [actor, notes] = roleOf(agent, {}, { reporter: agent });
    expect(actor).toEqual({ id: "a1", role: "endUser" });
    expect(notes).toEqual(["guessed author.accountType 1"]);
  });

  it("is what the host says", () => {
    expect(roleOf(agent, { roles: { a1: "lightAgent" } })).toEqual([{ id: "a1", role: "lightAgent" }, []]);
  });

  it("is the requester only as long as they are the reporter", () => {
    const other = { accountId: "a2", accountType: "atlassian" };
    const comments = [1, 9].map((minutes) => ({
      id: String(minutes),
      created: after(minutes),
      author: other,
      jsdPublic: true,
    }));
    const changelog = [change(5, agent, item("reporter", ["a2", "Bo"], ["qm:1", "Dana"]))];
    const { value } = map({}, { comments, changelog }, {});
    const messages = value.events.filter(({ kind }) => kind === "message");
    expect(messages.map(({ actor }) => actor.role)).toEqual(["endUser", "endUser", "agent"]);
  });
});

describe("comments", () => {
  it.each<[string, object, string, readonly string[]]>([
    ["jsdPublic", { jsdPublic: true }, "public", []],
    ["jsdPublic", { jsdPublic: false }, "internal", []],
    ["the service desk's public", { public: false }, "internal", []],
    ["a restriction to a role", { visibility: { type: "role" } }, "internal", ["guessed comments[].jsdPublic 1"]],
    ["nothing", {}, "public", ["guessed comments[].jsdPublic 1"]],
  ])("are seen by whom %s says", (_, said, visibility, notes) => {
    const result = map({}, { comments: [{ id: "1", created: after(5), author: customer, ...said }] });
    expect(result.value.events[1]).toMatchObject({ kind: "message", visibility, messageId: "1", opening: false });
    expect(result.notes).toEqual(notes);
  });

  it("inside the issue are read, and their missing is noted", () => {
    const comment = { total: 2, comments: [{ id: "1", created: after(5), author: customer, jsdPublic: true }] };
    const { value, notes } = map({ comment });
    expect(value.events).toHaveLength(2);
    expect(notes).toEqual(["incomplete issue.fields.comment 1"]);
  });
});

describe("links", () => {
  const linked = (sentence: string | null, issuelinks: readonly unknown[] = []) => {
    const link = { field: "Link", from: null, fromString: null, to: "SUP-9", toString: sentence };
    const { value, notes } = map({ issuelinks }, { changelog: [change(5, agent, link)] });
    return [value.events.slice(1).map(eventEssence), notes];
  };
  const duplicate = { type: { name: "Duplicate" } };

  it.each<[string, string | null, readonly unknown[], object]>([
    [
      "a duplicate, by the issue's links in any language",
      "Dieser Vorgang dupliziert SUP-9",
      [{ ...duplicate, outwardIssue: { key: "SUP-9" } }],
      { kind: "merge", into: "SUP-9" },
    ],
    [
      "the other way round",
      "?",
      [{ ...duplicate, inwardIssue: { key: "SUP-9" } }],
      { kind: "link", relation: "mergedFrom", ticketId: "SUP-9" },
    ],
    ["a duplicate, by the sentence", "This issue duplicates SUP-9", [], { kind: "merge", into: "SUP-9" }],
    [
      "the other way round, by the sentence",
      "This issue is duplicated by SUP-9",
      [],
      { kind: "link", relation: "mergedFrom", ticketId: "SUP-9" },
    ],
    [
      "any other link",
      "This issue relates to SUP-9",
      [{}, { type: { name: "Relates" }, outwardIssue: { key: "SUP-9" } }],
      { kind: "link", relation: "related", ticketId: "SUP-9" },
    ],
    [
      "any other link, inward",
      null,
      [{ type: { name: "Relates" }, inwardIssue: { key: "SUP-9" } }],
      { kind: "link", relation: "related", ticketId: "SUP-9" },
    ],
    ["a link without a word", null, [], { kind: "link", relation: "related", ticketId: "SUP-9" }],
  ])("%s", (_, sentence, issuelinks, expected) => {
    expect(linked(sentence, issuelinks)).toEqual([[expected], []]);
  });

  it("that are taken off again are no merge; put back, they are", () => {
    const add = { field: "Link", from: null, to: "SUP-9", toString: "This issue duplicates SUP-9" };
    const remove = { field: "Link", from: "SUP-9", fromString: "This issue duplicates SUP-9", to: null };
    const kinds = (...items: readonly object[]) => {
      const changelog = items.map((one, index) => change(5 + index, agent, one));
      const { value, notes } = map({}, { changelog });
      return [value.events.slice(1).map(({ kind }) => kind), notes];
    };
    expect(kinds(add, remove)).toEqual([[], ["dropped changelog[].items[].to 1"]]);
    expect(kinds(add, remove, add)[0]).toEqual(["merge", "merge"]);
  });
});

describe("satisfaction", () => {
  const answers = (fields: object, feedback: unknown, names: object = {}) => {
    const issue = { key: "SUP-1", names, fields: { ...fieldsToday, updated: after(90), ...fields } };
    const { value, notes } = jiraServiceManagementTicket({ issue, changelog: [], feedback });
    return [
      value.events
        .filter(({ kind }) => kind === "survey")
        .map((event) => [(event as { score?: number }).score, (event.at - instantAfter(0)) / 60_000, event.actor.role]),
      notes.map(({ code, path }) => `${code} ${path}`),
    ];
  };

  it.each<[string, object, unknown, object, unknown]>([
    [
      "at the resolution, which is a guess",
      { resolutiondate: after(60) },
      { rating: 5 },
      {},
      [[[5, 60, "endUser"]], ["guessed feedback"]],
    ],
    ["at the last update without one", {}, { rating: 1 }, {}, [[[1, 90, "endUser"]], ["guessed feedback"]]],
    ["at its own time where it has one", {}, { rating: 4, created: after(70) }, {}, [[[4, 70, "endUser"]], []]],
    [
      "from the fields of the issue",
      { customfield_5: { rating: 3 }, customfield_6: after(80) },
      undefined,
      { customfield_5: "Satisfaction", customfield_6: "Satisfaction date" },
      [[[3, 80, "endUser"]], []],
    ],
    ["not at all without an answer", {}, { rating: null }, {}, [[], []]],
    ["not at all off the scale", {}, { rating: 6 }, {}, [[], ["unknown feedback.rating"]]],
  ])("stands %s", (_, fields, feedback, names, expected) => {
    expect(answers(fields, feedback, names)).toEqual(expected);
  });

  it("stands at the creation where the issue says no other time", () => {
    const { value } = map({ updated: null }, { feedback: { rating: 5 } });
    expect(value.events.at(-1)).toMatchObject({ kind: "survey", at: instantAfter(0), scale: [1, 5] });
  });
});

describe("Jira's own clocks", () => {
  const time = (minutes: number) => ({ epochMillis: instantAfter(minutes) });
  const clocks = (row: object) => {
    const { value, notes } = map({}, { sla: [row] });
    const told = value.events.flatMap((event) =>
      event.kind === "sla" ? [[event.metric, event.instance, event.action, (event.at - instantAfter(0)) / 60_000]] : [],
    );
    return [told, notes];
  };

  it("begin, are breached and end; cycles count from the earliest", () => {
    const completedCycles = [
      { startTime: time(30), stopTime: time(40), breachTime: time(60), breached: false },
      { startTime: time(0), stopTime: time(20), breachTime: time(10), breached: true },
    ];
    expect(clocks({ id: "1", name: "Time to resolution", completedCycles })).toEqual([
      [
        ["Time to resolution", 1, "activate", 0],
        ["Time to resolution", 1, "breach", 10],
        ["Time to resolution", 1, "fulfil", 20],
        ["Time to resolution", 2, "activate", 30],
        ["Time to resolution", 2, "fulfil", 40],
      ],
      [],
    ]);
  });

  it("that still run have no end; since when they are paused, Jira does not say", () => {
    const ongoingCycle = { startTime: time(0), breachTime: time(60), breached: false, paused: true };
    expect(clocks({ id: "1", ongoingCycle })).toEqual([
      [["1", 1, "activate", 0]],
      ["incomplete sla[].ongoingCycle.paused 1"],
    ]);
  });

  it("that do not say when are noted", () => {
    expect(
      clocks({ name: "x", completedCycles: [{ stopTime: time(1) }, { startTime: time(0), breached: true }] }),
    ).toEqual([[["x", 1, "activate", 0]], ["incomplete sla[].breachTime 1", "incomplete sla[].startTime 1"]]);
    expect(clocks({})).toEqual([[], ["incomplete sla[].id 1"]]);
  });
});
