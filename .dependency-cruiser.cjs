/** Which room may import from which; routes and the files beside the rooms are the shell around them. */
const rooms = {
  domain: [],
  lib: [],
  adapters: ["domain", "lib"],
  records: ["domain", "lib"],
  // A door asks an adapter whether what came is genuine: a carrier's signature, the content of an upload.
  inbox: ["records", "adapters", "domain", "lib"],
  presenters: ["records", "domain", "lib"],
  effects: ["adapters", "records", "domain", "lib"],
  // An automation reads what its event carries by the schema the inbox checked it with.
  automations: ["inbox", "effects", "adapters", "records", "domain", "lib"],
  worker: ["automations", "effects", "inbox", "adapters", "records", "domain", "lib"],
  components: ["presenters", "domain", "lib"],
  routes: ["inbox", "presenters", "records", "components", "domain", "lib"],
};
/** Files beside the rooms that a room may use. */
const shellAllowed = {
  // Ports are words: what a carrier sold is written down as the port says it.
  records: "^app/(db\\.server|adapters/[^/]+/port)\\.ts$",
  routes: "^app/((services|shopify|env)\\.server|health)\\.ts$",
};
/** Everybody may name a database or transaction it hands on to records; only records use one. */
const databaseTypes = "^app/db\\.server\\.ts$";
/** Tests, and what only tests use. */
const testCode = "\\.test\\.tsx?$|/testing/";

const oneWay = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: `${room}/ may import from: ${[room, ...allowed].join(", ")}`,
  severity: "error",
  from: { path: `^app/${room}/`, pathNot: testCode },
  to: {
    path: "^app/",
    pathNot: [room, ...allowed].map((each) => `^app/${each}/`).concat(shellAllowed[room] ?? [], databaseTypes),
  },
}));

/** A package that only some places may know. */
const onlyIn = (name, packages, places, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^app/", pathNot: [...places, testCode] },
  to: { path: packages.map((each) => `node_modules/${each}/`) },
});
const pages = ["^app/routes/", "^app/components/", "^app/(root|entry\\.)"];

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: "database-handed-on",
      comment: "Outside records/ and the shell the database is only a type.",
      severity: "error",
      from: { path: "^app/[^/]+/", pathNot: ["^app/records/", testCode] },
      to: { path: databaseTypes, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-and-pages-know-no-database",
      severity: "error",
      from: { path: "^app/(domain|lib|components)/", pathNot: testCode },
      to: { path: databaseTypes },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { pathNot: "^app/routes/|^tests/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "domain-is-pure",
      comment: "No framework and no Node in the domain; dates and schemas are values.",
      severity: "error",
      from: { path: "^app/domain/", pathNot: testCode },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(luxon|@types/luxon|zod|countries-and-timezones)/",
      },
    },
    onlyIn(
      "remix-at-the-edge",
      ["@remix-run"],
      [...pages, "^app/(server|shopify\\.server|routes)\\.ts$"],
      "Leaving Remix stays cheap.",
    ),
    onlyIn(
      "database-in-records",
      ["@prisma", "\\.prisma", "better-sqlite3"],
      ["^app/records/", "^app/(db|services|shopify)\\.server\\.ts$"],
      "Only records/ touches the database.",
    ),
    onlyIn(
      "shopify-library-at-the-edge",
      ["@shopify/shopify-(api|app-remix|app-session-storage[^/]*)"],
      [
        ...pages,
        "^app/adapters/shopify/",
        "^app/records/session-storage\\.ts$",
        "^app/(shopify|services|world|env)\\.server\\.ts$",
      ],
      "Shopify's types stop at the adapter.",
    ),
    onlyIn(
      "carriers-in-adapters",
      ["@easypost/api", "shippo"],
      ["^app/adapters/carriers/"],
      "Carriers' types stop at the adapter.",
    ),
    onlyIn("files-in-adapters", ["s3mini", "file-type"], ["^app/adapters/"], "Files are bytes to everybody else."),
    onlyIn("documents-in-adapters", ["pdfkit", "fontkit", "bwip-js"], ["^app/adapters/documents/"], "PDF stops there."),
    onlyIn("mail-in-adapters", ["nodemailer", "liquidjs"], ["^app/adapters/mail/"], "Mail types stop at the adapter."),
    onlyIn("sms-in-adapters", ["twilio", "libphonenumber-js"], ["^app/adapters/sms/"], "Twilio's types stop there."),
    onlyIn("outgoing-in-adapters", ["request-filtering-agent"], ["^app/adapters/webhooks/"], "One way out."),
    onlyIn("polaris-in-pages", ["@shopify/(polaris|app-bridge)[^/]*"], pages, "Only pages draw."),
    onlyIn("http-server-in-server", ["express", "compression"], ["^app/server\\.ts$"], "One HTTP server."),
    {
      name: "app-knows-no-tests",
      severity: "error",
      from: { path: "^app/", pathNot: testCode },
      to: { path: "^(tests|scripts)/" },
    },
    {
      name: "stand-in-knows-no-app",
      comment: "The stand-in store plays Shopify for anybody.",
      severity: "error",
      from: { path: "^tests/devstore/", pathNot: "\\.test\\.ts$" },
      to: { path: "^app/" },
    },
    {
      name: "no-dev-packages-in-app",
      severity: "error",
      from: { path: "^app/", pathNot: testCode },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-found",
      severity: "error",
      from: { path: "^(app|tests|scripts)/" },
      // What a browser loads by its address is no file here.
      to: { couldNotResolve: true, pathNot: "^virtual:|^(\\.\\./)+build/|^/_" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|app/adapters/shopify/generated)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
