import { describe, expect, it } from "vitest";
import { signProxyQuery } from "../../tests/devstore/http/storefront/sign-proxy-query";
import { createProxyCheck } from "./proxy-signature";

const NOW = new Date("2026-11-22T12:00:00Z");
const check = createProxyCheck(["new secret", "old secret"]);
const SENT = {
  shop: "nordlicht.myshopify.com",
  path_prefix: "/a/retouren",
  timestamp: String(NOW.getTime() / 1000),
  logged_in_customer_id: "",
};

/** A query as Shopify signs it, then changed. */
function visit(
  sent: Record<string, string> = {},
  change: (query: URLSearchParams) => void = () => {},
  secret = "new secret",
) {
  const query = new URLSearchParams({ ...SENT, ...sent });
  query.set("signature", signProxyQuery(query, secret));
  change(query);
  return check(query, NOW);
}

describe("a page behind the app proxy is opened", () => {
  it("to whom Shopify signed for, by the path the merchant gave it, also with the secret before", () => {
    const right = { shop: SENT.shop, prefix: "/a/retouren" };
    expect(visit()).toEqual(right);
    expect(visit({ note: "ä b&c" })).toEqual(right);
    expect(visit({}, undefined, "old secret")).toEqual(right);
  });

  it("with parameters that are there twice, joined by commas", () => {
    const query = new URLSearchParams([...Object.entries(SENT), ["a", "1"], ["a", "2"]]);
    query.set("signature", signProxyQuery(query, "new secret"));
    expect(check(query, NOW)).not.toBeNull();
  });

  it("in whatever order its parameters come, lists as Shopify writes them among them", () => {
    const list: [string, string][] = [
      ["ids[]", "1"],
      ["ids[]", "2"],
    ];
    const signature = signProxyQuery(new URLSearchParams([...Object.entries(SENT), ...list]), "new secret");
    const sent = [["signature", signature], ...list, ...Object.entries(SENT).toReversed()] as [string, string][];
    expect(check(new URLSearchParams(sent), NOW)).not.toBeNull();
  });

  it.each([
    ["unsigned", (query: URLSearchParams) => query.delete("signature")],
    ["for another shop", (query: URLSearchParams) => query.set("shop", "evil.myshopify.com")],
    ["with more than was signed", (query: URLSearchParams) => query.set("admin", "1")],
    ["with a second shop", (query: URLSearchParams) => query.append("shop", SENT.shop)],
    [
      "with the signature of another call",
      (query: URLSearchParams) => query.set("timestamp", `${NOW.getTime() / 1000 + 1}`),
    ],
    ["with a second time", (query: URLSearchParams) => query.append("timestamp", SENT.timestamp)],
    ["with a shop as a list", (query: URLSearchParams) => (query.delete("shop"), query.set("shop[]", SENT.shop))],
    ["signed in capitals", (query: URLSearchParams) => query.set("signature", query.get("signature")!.toUpperCase())],
    ["with a second signature", (query: URLSearchParams) => query.append("signature", "00")],
  ])("not %s", (_, change) => {
    expect(visit({}, change)).toBeNull();
  });

  it("not signed by somebody else, not long ago, not ahead, not without a time", () => {
    expect(visit({}, undefined, "another secret")).toBeNull();
    for (const seconds of [-91, 91]) {
      expect(visit({ timestamp: String(NOW.getTime() / 1000 + seconds) })).toBeNull();
    }
    for (const timestamp of ["", "soon", "Infinity"]) expect(visit({ timestamp })).toBeNull();
  });

  it("not for what is no shop, or under a path that is none", () => {
    expect(visit({ shop: "example.com" })).toBeNull();
    for (const prefix of ["", "//evil.example", "javascript:alert(1)", "/a b", '/"><script>']) {
      expect(visit({ path_prefix: prefix })).toBeNull();
    }
  });
});
