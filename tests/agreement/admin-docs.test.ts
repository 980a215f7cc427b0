import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROUTES = new URL("../../app/routes/", import.meta.url);
const docs = readFileSync(new URL("../../docs/admin.md", import.meta.url), "utf8");

/** Of exports, PDFs and JSON there is nothing to see, and what only acts draws nothing. */
const NO_PAGE = /export default function \w+\(\) \{\s*return null;\s*\}/;
const drawsPage = (source: string) => source.includes("export default function") && !NO_PAGE.test(source);

/** "app.policies.$kind_.versions.tsx" is found at /app/policies/:kind/versions. */
const addressOf = (file: string) =>
  "/" +
  file
    .replace(/\.tsx$/, "")
    .split(".")
    .filter((part) => part !== "_index")
    .map((part) => part.replace(/_$/, "").replace(/^\$/, ":"))
    .join("/");

const addresses = readdirSync(ROUTES)
  .filter((file) => /^app\..+\.tsx$/.test(file) && drawsPage(readFileSync(new URL(file, ROUTES), "utf8")))
  .map(addressOf);
const named = [...docs.matchAll(/^\| [^|]+ \| `(\/app[^`]*)` +\|/gm)].map(([, address]) => address);

test("docs/admin.md names every page of the admin once, and no page there is not", () => {
  expect(addresses.length).toBeGreaterThan(20);
  expect(named.toSorted()).toEqual(addresses.toSorted());
});
