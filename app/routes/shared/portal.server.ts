import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { FORM_STYLE } from "../../components/portal/form-style";
import { withOwnLiquid } from "../../components/portal/own-liquid";
import { PORTAL_STYLE } from "../../components/portal/portal-page";
import type { ProxyVisit } from "../../inbox/proxy-signature";
import { type PortalWords, portalWords } from "../../lib/shopper-words/portal";
import { services } from "../../services.server";
import { drain } from "./read-form.server";
import { shopperForm } from "./shopper-form.server";

export interface PortalVisit extends ProxyVisit {
  /** In the language of the browser, while nobody knows whose order it is. */
  readonly words: PortalWords;
  /** Network address. */
  readonly caller: string;
}

/** Who looks at a page through the shop's own address; a Response instead = it did not come from Shopify. */
export async function portalVisit(request: Request): Promise<PortalVisit | Response> {
  const { checkProxy, now } = services();
  const visit = checkProxy(new URL(request.url).searchParams, now());
  if (!visit) {
    await drain(request);
    return new Response("Bad request.", { status: 400, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
  const { headers } = request;
  const language = headers.get("accept-language")?.split(/[,;]/, 1)[0]?.trim() ?? null;
  const caller = headers.get("x-forwarded-for")?.split(",", 1)[0]?.trim() ?? "";
  return { ...visit, words: portalWords(language), caller };
}

/** A part of the merchant's theme: Shopify reads it as Liquid, so no text of it may look like any. */
export function portalPage(status: number, element: ReactElement): Response {
  const markup = withOwnLiquid(renderToStaticMarkup(element).replaceAll("{", "&#123;"));
  return new Response(`<style>${PORTAL_STYLE}${FORM_STYLE}</style>${markup}`, {
    status,
    headers: {
      "Content-Type": "application/liquid; charset=utf-8",
      // The address is the key: it stays out of caches, search engines and other sites' logs.
      "Cache-Control": "private, no-store",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}

/** The fields of a form; a body that is none has none. */
export async function fieldsOf(request: Request): Promise<Readonly<Record<string, string>>> {
  const form = await shopperForm(request);
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
