import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICY_DOCS, policyDocs } from "../../scripts/write-policy-docs";

test("docs/policies.md says what the catalogue, the operators and the presets say", async () => {
  expect(readFileSync(POLICY_DOCS, "utf8"), "run: npx tsx scripts/write-policy-docs.ts").toBe(await policyDocs());
});
