import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";

const LOCALES = ["en", "de", "fr", "es", "it", "nl", "pt-PT", "pt-BR", "ja"];
const AS_DEPLOYED = { "order-help": {}, "order-help-link": {} };

let devstore: Devstore;

beforeAll(async () => {
  devstore = await startDevstore({ empty: true });
});
afterAll(async () => {
  await devstore.close();
});
beforeEach(() => choose({ look: "light", customerAccounts: true, blocks: AS_DEPLOYED }));

async function choose(choices: object) {
  const response = await fetch(`${devstore.url}/_control/theme`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(choices),
  });
  return { status: response.status, text: await response.text() };
}
async function pageOf(query = "", headers: Record<string, string> = {}) {
  const html = await (await fetch(`${devstore.url}/storefront${query}`, { headers })).text();
  const block = /<div\s+class="aftercare-help"[\s\S]*?\n<\/div>/.exec(html)?.[0] ?? "";
  const embed = /<nav class="aftercare-link[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "";
  return { html, block, embed };
}
const actionIn = (html: string) => /<form class="aftercare-help__way" method="post" action="([^"]*)"/.exec(html)?.[1];

describe("the block", () => {
  it.each(LOCALES)("speaks %s, and its form stays in this language", async (locale) => {
    const { html, block } = await pageOf(`?locale=${locale}`);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toContain("Translation missing");
    expect(actionIn(block)).toBe(`${locale === "en" ? "" : `/${locale.toLowerCase()}`}/apps/aftercare/find/`);
  });

  it("offers the account first, then the look-up", async () => {
    const { block } = await pageOf();
    const [account, guest] = [block.indexOf('href="/account"'), block.indexOf("<form")];
    expect([account > 0, guest > account]).toEqual([true, true]);
    expect(block).toContain("Sign in");
  });

  it("leads who is signed in to their orders", async () => {
    const { block } = await pageOf("", { cookie: "_standin_customer=7" });
    expect(block).toContain("My orders");
    expect(block).not.toContain("Sign in");
  });

  it.each([
    ["both", true, [true, true]],
    ["account", true, [true, false]],
    ["guest", true, [false, true]],
    ["both", false, [false, true]],
    ["account", false, [false, true]],
  ] as const)("set to %s, customer accounts %s: account and look-up are %s", async (ways, customerAccounts, shown) => {
    await choose({ customerAccounts, blocks: { "order-help": { ways }, "order-help-link": { ways } } });
    const { block, embed } = await pageOf();
    expect([block.includes('"/account"'), block.includes("<form")]).toEqual(shown);
    expect([embed.includes('"/account"'), embed.includes('"/apps/aftercare/"')]).toEqual(shown);
  });

  it.each([
    ["/a/retouren", "/a/retouren/find/"],
    [" /a/retouren/ ", "/a/retouren/find/"],
    ["a/retouren", "/a/retouren/find/"],
    ["https://HOST/tools/help", "/tools/help/find/"],
    ["", "/apps/aftercare/find/"],
    ['/a/x"><script>', "/a/x&#34;&gt;&lt;script&gt;/find/"],
  ])("finds the portal at %j", async (path, action) => {
    const typed = path.replace("HOST", new URL(devstore.url).host);
    await choose({ blocks: { "order-help": { path: typed }, "order-help-link": { path: typed } } });
    const { block, embed } = await pageOf();
    expect(actionIn(block)).toBe(action);
    expect(embed).toContain(`href="${action.replace("find/", "")}"`);
  });

  it("shows the merchant's words as text, and none where none are wanted", async () => {
    await choose({ blocks: { "order-help": { heading: "Help <b>& more", text: "<p>Our <em>own</em> words</p>" } } });
    const { block, embed } = await pageOf();
    expect(block).toContain("Help &lt;b&gt;&amp; more");
    expect(block).toContain("<p>Our <em>own</em> words</p>");
    expect(embed).toBe("");
    await choose({ blocks: { "order-help": { show_heading: false } } });
    const { block: bare } = await pageOf();
    expect([bare.includes("aftercare-help__heading"), bare.includes("<h3")]).toEqual([false, false]);
  });
});

describe("the embed", () => {
  it.each([
    ["#ffe600", "#000000"],
    ["#0a5c36", "#ffffff"],
    ["#777777", "#000000"],
    ["#767676", "#000000"],
    ["#747474", "#ffffff"],
  ])("brings the colour %s to every page of the app, with letters in %s", async (accent, letters) => {
    await choose({ blocks: { "order-help-link": { accent, radius: 0 } } });
    const { html, block } = await pageOf();
    const properties = /<style data-shopify>([\s\S]*?)<\/style>/.exec(html)?.[1]?.replace(/\s/g, "");
    expect(properties).toBe(
      `:root{--aftercare-radius:0px;--aftercare-accent:${accent};--aftercare-on-accent:${letters};}`,
    );
    expect(block).toBe("");
  });

  it("can be the look alone", async () => {
    await choose({ blocks: { "order-help-link": { place: "nowhere" } } });
    const { html, embed } = await pageOf();
    expect([embed, html.includes("--aftercare-radius")]).toEqual(["", true]);
  });
});

test("a shop that has uninstalled the app shows nothing of it", async () => {
  const control = (call: string) => fetch(`${devstore.url}/_control/app/${call}`, { method: "POST" });
  await control("uninstall");
  const { html } = await pageOf();
  await control("install");
  expect(html).not.toMatch(/aftercare-(help|link)|--aftercare/);
  expect((await pageOf()).html).toContain("aftercare-help");
});

test("the theme editor has only what the extension declares", async () => {
  expect(await choose({ blocks: { other: {} } })).toMatchObject({ status: 400 });
  expect(await choose({ blocks: { "order-help": { colour: "#ff0000" } } })).toMatchObject({ status: 400 });
  expect(await choose({ blocks: { "order-help": { accent: "red" } } })).toMatchObject({ status: 400 });
});
