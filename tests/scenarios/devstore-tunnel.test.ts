import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { type Answer, type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";

let app: Receiver;
let devstore: Devstore;

beforeAll(async () => {
  app = await startReceiver(({ url }): Answer =>
    url.startsWith("/page")
      ? {
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": "frame-ancestors https://shop.myshopify.com https://admin.shopify.com;",
            link: "<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel=preload; as=script, </own.css>; rel=preload",
          },
          body: `<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>`,
        }
      : {
          headers: { "content-type": "application/json", "x-own": "1" },
          body: `"https://cdn.shopify.com/shopifycloud/app-bridge.js"`,
        },
  );
  devstore = await startDevstore({ empty: true, apiKey: "key" });
});
afterAll(async () => {
  await devstore.close();
  await app.close();
});

const setAppUrl = (url: string) =>
  fetch(`${devstore.url}/_control/app`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url }),
  });

test("before the app has told where it listens the tunnel says so", async () => {
  const response = await fetch(`${devstore.tunnelUrl}/page`);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain("/_control/app");
});

test("pages load the stand-in's App Bridge and allow its admin to frame them", async () => {
  await setAppUrl(`${app.url}/`);
  const response = await fetch(`${devstore.tunnelUrl}/page?x=1`);
  expect(await response.text()).toBe(`<script src="${devstore.url}/_admin/app-bridge.js"></script>`);
  expect(response.headers.get("content-security-policy")).toMatch(
    new RegExp(`^frame-ancestors ${devstore.url} http://localhost:\\d+ https://shop.myshopify.com`),
  );
  expect(response.headers.get("link")).toBe("</own.css>; rel=preload");
  expect(app.received.at(-1)?.url).toBe("/page?x=1");
  expect(app.received.at(-1)?.headers.host).toBe(new URL(devstore.tunnelUrl).host);
});

test("everything but pages passes untouched", async () => {
  const response = await fetch(`${devstore.tunnelUrl}/data`, { method: "POST", body: "raw \u0000 bytes" });
  expect(await response.text()).toContain("https://cdn.shopify.com");
  expect(response.headers.get("x-own")).toBe("1");
  expect(app.received.at(-1)?.body.toString()).toBe("raw \u0000 bytes");
});

test("the admin frames the app through the tunnel with a session token for this shop", async () => {
  const page = await (await fetch(devstore.adminUrl)).text();
  expect(page).toMatch(/<iframe [^>]*title="Aftercare"/);
  const frame = new URL(/"frameUrl":"([^"]+)"/.exec(page)?.[1] ?? "");
  expect(frame.origin).toBe(devstore.tunnelUrl);
  expect(frame.pathname).toBe("/app");
  const claims = JSON.parse(
    Buffer.from(frame.searchParams.get("id_token")?.split(".")[1] ?? "", "base64url").toString(),
  );
  expect(claims).toMatchObject({ aud: "key", dest: `https://${devstore.shop}`, iss: `https://${devstore.shop}/admin` });
  expect(claims.exp - claims.iat).toBe(60);
});

test("an app that is down shows as 502, not as a crash", async () => {
  await setAppUrl("http://127.0.0.1:9");
  expect((await fetch(`${devstore.tunnelUrl}/page`)).status).toBe(502);
});
