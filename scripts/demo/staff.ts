import { browser } from "./browser.ts";
import { callJson } from "./call-json.ts";

/** The merchant's staff in the embedded admin: real session tokens of the stand-in's admin, the app's own routes. */
export interface Staff {
  /** Opens a page of the app as the admin's frame does; gives its HTML. */
  open(path: string): Promise<string>;
  /** Sends a form of the app as its pages do. */
  submit(path: string, form: Readonly<Record<string, string>>): Promise<void>;
}

export function actAsStaff(options: { shop: string; storeUrl: string; tunnelUrl: string }): Staff {
  const { shop, storeUrl, tunnelUrl } = options;
  const handle = shop.replace(/\.myshopify\.com$/, "");
  const token = async (): Promise<string> =>
    (await callJson<{ token: string }>(`${storeUrl}/_admin/session-token`, { shop })).token;

  return {
    async open(path) {
      const url = new URL(path, tunnelUrl);
      const host = Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64url");
      const frame = { embedded: "1", shop, host, locale: "en", id_token: await token() };
      for (const [name, value] of Object.entries(frame)) url.searchParams.set(name, value);
      const response = await fetch(url, {
        headers: { ...browser, accept: "text/html" },
        signal: AbortSignal.timeout(30_000),
      });
      const page = await response.text();
      if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${page.slice(0, 300)}`);
      return page;
    },
    async submit(path, form) {
      const response = await fetch(new URL(path, tunnelUrl), {
        method: "POST",
        redirect: "manual",
        headers: { ...browser, authorization: `Bearer ${await token()}`, "x-requested-with": "XMLHttpRequest" },
        body: new URLSearchParams(form),
        signal: AbortSignal.timeout(30_000),
      });
      const answer = await response.text();
      if (response.status >= 400) throw new Error(`POST ${path} answered ${response.status}: ${answer.slice(0, 500)}`);
    },
  };
}
