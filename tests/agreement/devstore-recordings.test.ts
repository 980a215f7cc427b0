import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createStore } from "../devstore/state/create-store.ts";
import { replayRecording, type Recording } from "./support/replay-recording.ts";

const folder = new URL("../fixtures/shopify-recordings/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Steps no store could match from the requests alone. Each has its reason; a step that starts to match must leave. */
const CANNOT_MATCH: Readonly<Record<string, string>> = {
  "fulfillment-create-preconditions › cleanup.gid://shopify/Order/8887507681586.cancel":
    "the recording leaves out the step that shipped this order",
  "fulfillment-multi-tracking-info › setup.hydrateBeforeFulfillmentCreate":
    "recorded on API 2025-01, which did not know the action REPORT_PROGRESS",
  "fulfillment-order-hold-validation › setup.hydrate": "the recording has an empty answer",
};

/** Locations the recorded shop had before the recording began: a premise, which its requests do not tell. */
function locationsOf(recording: Recording): string[] {
  const named = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(named);
    if (typeof value !== "object" || value === null) return [];
    const record = value as Record<string, unknown>;
    const assigned = record.assignedLocation as { readonly name?: string } | undefined;
    const listed = record.locations as { readonly nodes?: readonly { readonly name: string }[] } | undefined;
    const own = [...(assigned?.name ? [assigned.name] : []), ...(listed?.nodes?.map(({ name }) => name) ?? [])];
    return [...own, ...Object.values(record).flatMap(named)];
  };
  const shipping = recording.steps
    .filter(({ name }) => name !== "locations")
    .flatMap((step) => named(step.response.data));
  const listed = recording.steps
    .filter(({ name }) => name === "locations")
    .flatMap((step) => named(step.response.data));
  return listed.length > 0 ? [...new Set([...shipping, ...listed])] : [];
}

describe("the stand-in store answers as the recorded Shopify store did", () => {
  it.each(files)("%s", async (file) => {
    const recording = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Recording;
    const store = createStore({ locations: locationsOf(recording) });
    const [shop = ""] = store.shops();
    const caller = { shop, actor: "app:devstore-api-key", scopes: [], unlimited: true };
    const differences = await replayRecording(recording, (request) => store.execute(request, caller));
    const unexpected = [...differences].filter(([name]) => !CANNOT_MATCH[`${recording.scenario} › ${name}`]);
    expect(Object.fromEntries(unexpected)).toEqual({});
    const excused = Object.keys(CANNOT_MATCH).filter((key) => key.startsWith(`${recording.scenario} › `));
    expect(excused.filter((key) => !differences.has(key.split(" › ")[1] ?? ""))).toEqual([]);
  });
});
