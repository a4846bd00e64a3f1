/**
 * The modules of `src` from the top layer to the bottom one. An import may only point down: a module may import
 * what stands in a lower row, and nothing of its own row unless `sideways` says so.
 */
const rows = [
  ["adapters"],
  ["presets", "testing"],
  ["insight", "report"],
  ["kpi", "escalation"],
  ["sla", "on-call"],
  ["measure"],
  ["clock"],
  ["condition"],
  ["holidays", "icalendar"],
  ["survey", "contact", "article"],
  ["ticket", "calendar"],
  ["recurrence", "format"],
  ["time", "stats"],
  ["json"],
  ["errors"],
];

/** What a preset may name: the definition types it fills in. */
const definitions = ["sla", "clock", "condition", "calendar", "time"];

/** What an adapter may use: the types it fills in, with what builds and checks them. */
const adapterTargets = [
  "sla",
  "clock",
  "condition",
  "ticket",
  "survey",
  "contact",
  "article",
  "calendar",
  "time",
  "json",
  "errors",
];

const folder = (module) => `^src/${module}/`;
const anyOf = (modules) => `^src/(${modules.join("|")})/`;

const layers = rows.flatMap((row, depth) =>
  row.map((module) => {
    const allowed = [module, ...rows.slice(depth + 1).flat()];
    return {
      name: `layer-${module}`,
      severity: "error",
      comment: `${module} may import ${allowed.slice(1).join(", ") || "nothing"}: imports point down only.`,
      from: { path: folder(module) },
      to: { path: "^src/", pathNot: anyOf(allowed) },
    };
  }),
);

/** A runtime package and the one module that may load it. */
const onlyIn = (name, packages, module) => ({
  name,
  severity: "error",
  comment: `In Node nothing is tree-shaken: only src/${module} may load ${packages}, so that nobody else pays for it.`,
  from: { path: "^src/", pathNot: folder(module) },
  to: { path: `node_modules/${packages}/` },
});

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "schema-is-beside-the-tower",
      severity: "error",
      comment: "Schemas cost 80 ms to load; compileX guards with the check functions instead.",
      from: { path: "^src/", pathNot: "^src/schema/" },
      to: { path: "^src/schema/" },
    },
    onlyIn("zod-only-in-schema", "zod", "schema"),
    onlyIn("rrule-only-in-recurrence", "rrule", "recurrence"),
    onlyIn("date-fns-tz-only-in-format", "date-fns(-tz)?", "format"),
    onlyIn("ical.js-only-in-icalendar", "ical\\.js", "icalendar"),
    {
      name: "date-fns-tz-by-subpath",
      severity: "error",
      comment: 'Write import { formatInTimeZone } from "date-fns-tz/formatInTimeZone": the index loads 300 files.',
      from: { path: "^src/" },
      to: {
        path: "node_modules/date-fns(-tz)?/",
        pathNot: "node_modules/(date-fns-tz/.*formatInTimeZone|date-fns/locale/)",
      },
    },
    {
      name: "no-node-builtins",
      severity: "error",
      comment: "The library does no I/O and runs in browsers.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "runtime-packages-only",
      severity: "error",
      comment: "The library imports only what package.json lists under dependencies, and the optional peer ical.js.",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown", "undetermined", "unknown"],
        pathNot: "node_modules/ical\\.js/",
      },
    },
    {
      name: "no-index-inside",
      severity: "error",
      comment: "Import the file that holds the concept; a module's index is for users.",
      from: { path: "^src/", pathNot: "^src/index\\.ts$" },
      to: { path: "^src/.*/index\\.ts$" },
    },
    {
      name: "index-exports-its-own-folder",
      severity: "error",
      comment: "A symbol has one home: an index re-exports files of its own folder only.",
      from: { path: "^src/(.+)/index\\.ts$" },
      to: { pathNot: "^src/$1/" },
    },
    {
      name: "presets-are-data",
      severity: "error",
      comment: "A preset is plain JSON; it may import definition types, nothing that runs.",
      from: { path: folder("presets") },
      to: { path: "^src/", dependencyTypesNot: ["type-only"], pathNot: "^src/presets/" },
    },
    {
      name: "presets-name-definitions",
      severity: "error",
      comment: `A preset may name types of ${definitions.join(", ")} and the terms that presets share, never another vendor.`,
      from: { path: "^src/presets/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/presets/$1/", "^src/presets/terms.ts$", anyOf(definitions)] },
    },
    {
      name: "adapters-know-their-vendor",
      severity: "error",
      comment: `An adapter may use its vendor's presets, notes, payload, rows and ${adapterTargets.join(", ")}, never another vendor.`,
      from: { path: "^src/adapters/([^/]+)/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/adapters/$1/",
          "^src/adapters/(notes|payload|rows)/",
          "^src/presets/$1/",
          anyOf(adapterTargets),
        ],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one concept, or three.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nothing imports the file: delete it, or export it from its index.",
      from: { path: "^src/", orphan: true },
      to: {},
    },
    {
      name: "unreachable-from-an-index",
      severity: "error",
      comment: "No index leads to this file: delete it, or export it.",
      from: { path: ["^src/index\\.ts$", "^src/.*/index\\.ts$"] },
      to: { path: "^src/", pathNot: "/index\\.ts$", reachable: false },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      comment: "The library may not lean on its tests or examples.",
      from: { path: "^src/" },
      to: { path: "^(test|examples)/" },
    },
    {
      name: "examples-use-the-public-api",
      severity: "error",
      comment: 'Examples import "supportops/...", as a host does.',
      from: { path: "^examples/" },
      to: { path: "^src/", pathNot: "/index\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^test/docs/\\.generated", "^test/matrix/fixtures", "^dist/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.test.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".js", ".mjs", ".cjs"],
    },
  },
};
