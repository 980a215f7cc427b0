import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { type Answer, type Received, type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";

const apiSecret = "proxy-secret";
let app: Receiver;
let devstore: Devstore;

const pages: Record<string, (request: Received) => Answer> = {
  "/proxy/plain": () => ({
    headers: { "content-type": "text/html", "set-cookie": "a=b", server: "app" },
    body: "plain",
  }),
  "/proxy/liquid": () => ({ headers: { "content-type": "application/liquid" }, body: "<p>{{ shop.domain }}</p>" }),
  "/proxy/moved": () => ({ status: 302, headers: { location: "/proxy/plain?moved=1" } }),
};

beforeAll(async () => {
  app = await startReceiver((request) => pages[request.url.split("?")[0] ?? ""]?.(request) ?? { status: 404 });
  devstore = await startDevstore({ empty: true, apiSecret, appUrl: app.url });
});
afterAll(async () => {
  await devstore.close();
  await app.close();
});

/** README of the platform: decoded `key=value`, repeated keys joined by ",", sorted, joined by nothing, hex HMAC. */
function verify(url: string): URLSearchParams {
  const parameters = new URL(url, app.url).searchParams;
  const byName = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (name !== "signature") byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  const text = [...byName].map(([name, values]) => `${name}=${values.join(",")}`).sort();
  expect(parameters.get("signature")).toBe(createHmac("sha256", apiSecret).update(text.join("")).digest("hex"));
  return parameters;
}

const last = () => app.received.at(-1) ?? expect.fail("nothing reached the app");

test("a proxied request is signed over decoded and repeated parameters, names the shop and carries no cookie", async () => {
  const response = await fetch(`${devstore.url}/apps/aftercare/plain?b=2&a=x%20y&b=%C3%BC&shop=evil`, {
    headers: { cookie: "session=secret" },
  });
  expect(await response.text()).toBe("plain");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("server")).toBeNull();
  const parameters = verify(last().url);
  expect(parameters.getAll("shop")).toEqual([devstore.shop]);
  expect(parameters.getAll("b")).toEqual(["2", "ü"]);
  expect(parameters.get("path_prefix")).toBe("/apps/aftercare");
  expect(parameters.get("logged_in_customer_id")).toBe("");
  expect(Number(parameters.get("timestamp"))).toBeCloseTo(devstore.store.clock.now().getTime() / 1000, -1);
  expect(last().headers.cookie).toBeUndefined();
  expect(last().headers["x-forwarded-host"]).toBe(devstore.shop);
});

test("a POST keeps method and body, and its parameters are in the query", async () => {
  await fetch(`${devstore.url}/apps/aftercare/plain`, {
    method: "POST",
    body: new URLSearchParams({ order: "#1001" }),
  });
  expect(last()).toMatchObject({ method: "POST" });
  expect(last().body.toString()).toBe("order=%231001");
  verify(last().url);
});

test("a redirect is followed by the proxy, signed anew, and never shown to the browser", async () => {
  const response = await fetch(`${devstore.url}/apps/aftercare/moved`, { method: "POST", redirect: "manual" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("plain");
  expect(last().method).toBe("GET");
  expect(verify(last().url).get("moved")).toBe("1");
});

test("application/liquid is rendered inside the theme", async () => {
  const page = await (await fetch(`${devstore.url}/apps/aftercare/liquid`)).text();
  expect(page).toContain(`<p>${devstore.shop}</p>`);
  expect(page).toContain("<header>");
});

test("a shop without the app answers 404 and the app hears nothing", async () => {
  const heard = () => app.received.filter(({ url }) => url.startsWith("/proxy")).length;
  const before = heard();
  await fetch(`${devstore.url}/_control/app/uninstall`, { method: "POST" });
  expect((await fetch(`${devstore.url}/apps/aftercare/plain`)).status).toBe(404);
  expect(heard()).toBe(before);
});
