import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { z } from "zod";
import { API_VERSION } from "../../app/adapters/shopify/api-version";
import { TOPICS, type Topic } from "../../app/inbox/topics";

const schema = z.object({
  webhooks: z.object({
    api_version: z.string(),
    subscriptions: z.array(
      z.object({
        topics: z.array(z.string()).default([]),
        compliance_topics: z.array(z.string()).default([]),
        uri: z.string(),
      }),
    ),
  }),
});

const file = path.resolve(import.meta.dirname, "../../shopify.app.toml");
const { webhooks } = schema.parse(parse(readFileSync(file, "utf8")));
const catalogue = Object.entries<Topic>(TOPICS);

test("shopify.app.toml subscribes to exactly the topics of the catalogue, each once", () => {
  const declared = webhooks.subscriptions.flatMap(({ topics }) => topics);
  const expected = catalogue.filter(([, topic]) => !topic.compliance).map(([name]) => name);
  expect(declared.toSorted()).toEqual(expected.toSorted());
});

test("compliance topics are declared as such and nowhere else", () => {
  const declared = webhooks.subscriptions.flatMap(({ compliance_topics }) => compliance_topics);
  const expected = catalogue.filter(([, topic]) => topic.compliance).map(([name]) => name);
  expect(declared.toSorted()).toEqual(expected.toSorted());
});

test("every subscription leads to the one webhook door", () => {
  expect(new Set(webhooks.subscriptions.map(({ uri }) => uri))).toEqual(new Set(["/webhooks"]));
});

test("webhooks come in the version that the Admin API is asked in", () => {
  expect(webhooks.api_version).toBe(API_VERSION);
});
