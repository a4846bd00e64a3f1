// TypeDoc plugin for navigation: a page of docs/ is called by its heading; pages, modules and KPIs stand in groups by
// their folders; modules say how they are imported; "Readonly", which every property is, is not repeated at each.
import { readFileSync } from "node:fs";
import { Comment, CommentTag, Converter, ReflectionFlag, ReflectionKind } from "typedoc";

const groupOfFolder = {
  adapters: "Adapters",
  presets: "Presets",
  concepts: "Concepts",
  guides: "Guides",
  vendors: "Systems",
  reference: "Look up",
  decisions: "Decisions",
};

const groupOfFamily = {
  speed: "KPIs: speed",
  flow: "KPIs: flow",
  promise: "KPIs: promises",
  voice: "KPIs: voice and quality",
  "contact-centre": "KPIs: contact centre",
  people: "KPIs: people and cost",
  knowledge: "KPIs: knowledge",
};

/** The modules that `supportops` itself exports whole. */
const inRoot = new Set(
  [...readFileSync("src/index.ts", "utf8").matchAll(/^export \* from "\.\/(.+)\/index\.js";$/gm)].map(
    ([, name]) => name,
  ),
);

function groupOf({ name }, otherwise) {
  return groupOfFolder[name.split("/")[0]] ?? otherwise;
}

function addGroup(comment, group) {
  comment.blockTags.push(new CommentTag("@group", [{ kind: "text", text: group }]));
}

function placePage(page, logger) {
  const [, title] = /^# (.+)\n/.exec(page.content[0]?.text ?? "") ?? [];
  if (title === undefined) logger.error(`docs/${page.name}.md does not begin with a heading.`);
  page.frontmatter.group = groupOf(page, "Start");
  page.name = title ?? page.name;
}

function placeModule(module) {
  const root = inRoot.has(module.name) ? ' or `"supportops"`' : "";
  module.comment ??= new Comment();
  module.comment.summary.push({ kind: "text", text: `\n\nImport from \`"supportops/${module.name}"\`${root}.` });
  addGroup(module.comment, groupOf(module, "Modules"));
}

function placeKpi(project, kpi) {
  const file = project.getSymbolIdFromReflection(kpi)?.packagePath ?? "";
  const group = groupOfFamily[/^src\/kpi\/([^/]+)\//.exec(file)?.[1]];
  for (const { comment } of kpi.signatures ?? []) if (comment && group) addGroup(comment, group);
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => placePage(page, app.logger));
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) placeModule(module);
    for (const kpi of project.getReflectionsByKind(ReflectionKind.Function)) placeKpi(project, kpi);
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      property.setFlag(ReflectionFlag.Readonly, false);
    }
  });
}
