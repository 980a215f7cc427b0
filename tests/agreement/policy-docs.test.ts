import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PRESETS } from "../../app/domain/policy/presets";
import { POLICY_DOCS, policyDocs } from "../../scripts/write-policy-docs";

const page = readFileSync(POLICY_DOCS, "utf8");
const partOf = (title: string) => page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";

test("docs/policies.md says what the catalogue, the operators, the settings and the presets say", async () => {
  expect(page, "run: npx tsx scripts/write-policy-docs.ts").toBe(await policyDocs());
});

test("every setting a policy may have is in docs/policies.md", () => {
  const settings = partOf("Settings");
  const names = PRESETS.flatMap(({ document }) => Object.keys(document.settings));
  expect(names.filter((name) => !settings.includes(`\`${name}\``))).toEqual([]);
  expect(new Set(names).size).toBeGreaterThan(20);
});

test("no two presets of a kind read the same, their descriptions aside", () => {
  const presets = partOf("Presets").split(/^### /m).slice(1);
  const read = presets.map((preset) => {
    const [title = "", , ...rest] = preset.trim().split("\n\n");
    return `${/\((.*)\)/.exec(title)?.[1]}: ${rest.join("\n")}`;
  });
  expect(read.filter((text, index) => read.indexOf(text) !== index)).toEqual([]);
});
