import { confluenceArticle } from "supportops/adapters/confluence";
import { guruArticle } from "supportops/adapters/guru";
import { sharePointArticle } from "supportops/adapters/sharepoint";
import { describeAdapterLaws } from "../support/adapter-laws.js";
import { expectSoundArticle } from "../support/expect-sound.js";
import { sampleOf } from "../support/vendor-sample.js";

const cards = sampleOf("guru", "cards.json") as object[];

describeAdapterLaws({
  name: "guruArticle",
  map: (payload: { card: object; views: number }) => guruArticle(payload),
  samples: {
    trusted: { card: cards[0] as object, views: 412 },
    "without an owner": { card: cards[1] as object, views: 0 },
  },
  parts: ["card", "views"],
  sound: expectSoundArticle,
  unordered: ["card.tags"],
  personal: ["email", "firstName", "lastName", "preferredPhrase", "content", "slug", "name"],
  refused: ["card", "card.id", "card.dateCreated"],
});

const first = (file: string, key: string): object[] =>
  (sampleOf("confluence", file) as Record<string, object[]>)[key] as object[];

describeAdapterLaws({
  name: "confluenceArticle",
  map: (payload: { page: object; versions: object[]; labels: object[]; views: object; viewers: object }) =>
    confluenceArticle(payload, { minorEdits: "ignore", verifyEveryDays: 180 }),
  samples: {
    "a page": {
      page: first("pages_v2.json", "results")[0] as object,
      versions: first("versions_v2.json", "results"),
      labels: first("labels_v2.json", "results"),
      views: sampleOf("confluence", "analytics_views.json") as Record<string, unknown>,
      viewers: sampleOf("confluence", "analytics_viewers.json") as Record<string, unknown>,
    },
  },
  parts: ["page", "versions", "labels", "views", "viewers"],
  sound: expectSoundArticle,
  unordered: ["versions", "labels"],
  personal: ["title", "value", "message", "base", "webui"],
  refused: ["page", "page.id", "page.createdAt"],
});

const { value: items } = sampleOf("sharepoint", "list_items.json") as { value: object[] };

describeAdapterLaws({
  name: "sharePointArticle",
  map: (payload: { item: object; analytics: object }) =>
    sharePointArticle(payload, {
      columns: { verificationDueAt: "ReviewDate", ownerId: "Author0", verifiedAt: "Modified" },
    }),
  samples: {
    "a page": {
      item: items[0] as object,
      analytics: sampleOf("sharepoint", "item_analytics.json") as Record<string, unknown>,
    },
  },
  parts: ["item", "analytics"],
  sound: expectSoundArticle,
  unordered: [],
  personal: ["displayName", "Title", "Author0", "webUrl"],
  refused: ["item", "item.id", "item.createdDateTime"],
});
