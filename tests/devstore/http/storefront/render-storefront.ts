import type { Request } from "express";
import { renderPage } from "../render-page.ts";
import { shopOf } from "../shop-of.ts";
import type { World } from "../world.ts";
import { settingsOf } from "./theme-editor.ts";
import { localeFor, type ThemeBlock } from "./theme-extension.ts";

export const ASSETS = "/cdn/extensions/assets";

/** Who looks at which page of the storefront. */
export interface Visit {
  readonly shop: string;
  readonly host: string;
  /** Without the language at its beginning. */
  readonly path: string;
  readonly locale: string;
  /** Number of the customer who is signed in, or "". */
  readonly customerId: string;
}

/** The language is the first part of the path, or `?locale=`; the stand-in remembers who is signed in by a cookie. */
export function visitOf(req: Request, world: World): Visit {
  const { extension } = world.theme;
  const { pathname, searchParams } = new URL(req.originalUrl, world.url());
  const [, prefix = "", rest = ""] = /^\/([a-z]{2}(?:-[a-z]{2})?)(\/.*)$/i.exec(pathname) ?? [];
  const isLocale = prefix !== "" && localeFor(extension, prefix).toLowerCase().startsWith(prefix.toLowerCase());
  const asked = isLocale ? prefix : (searchParams.get("locale") ?? "");
  return {
    shop: shopOf(req, world),
    host: req.headers.host ?? "",
    path: isLocale ? rest : pathname,
    locale: localeFor(extension, asked),
    customerId: /(?:^|;\s*)_standin_customer=(\d+)/.exec(req.headers.cookie ?? "")?.[1] ?? "",
  };
}

/** A page of the shop in its theme, with the app's embeds, and its blocks where the template has a place for them. */
export async function renderStorefront(
  world: World,
  visit: Visit,
  template: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { shop, locale } = visit;
  const { extension, choices } = world.theme;
  const isThere = world.app.installed.has(shop);
  const used = extension.blocks.filter((block) => isThere && settingsOf(block, choices));
  const rendered = (target: ThemeBlock["target"]) => {
    const parts = used.filter((block) => block.target === target).map((block) => renderBlock(world, visit, block));
    return Promise.all(parts).then((all) => all.join(""));
  };
  const styles = new Set(used.flatMap(({ stylesheet }) => stylesheet ?? []));
  return renderPage(template, {
    shop,
    locale,
    look: choices.look,
    styles: [...styles].map((name) => `${ASSETS}/${name}`),
    blocks: await rendered("section"),
    head: await rendered("head"),
    body: await rendered("body"),
    ...data,
  });
}

const renderBlock = (world: World, visit: Visit, block: ThemeBlock) =>
  renderLiquid(world, visit, block.liquid, {
    block: { id: block.handle, settings: settingsOf(block, world.theme.choices), shopify_attributes: "" },
  });

/** What a merchant wrote under Settings › Policies. */
const policyOf = (title: string) => ({
  ...{ title, body: `<p>${title} of a stand-in shop.</p>` },
  url: `/policies/${title.toLowerCase().replace(" ", "-")}`,
});

/** Liquid of the app as the shop renders it. */
export function renderLiquid(world: World, visit: Visit, text: string, data: Readonly<Record<string, unknown>> = {}) {
  const { extension, choices } = world.theme;
  const { shop, host, path, locale, customerId } = visit;
  const root = locale === extension.locales[0] ? "/" : `/${locale.toLowerCase()}`;
  const globals = {
    shop: {
      ...{ name: shop, domain: shop, permanent_domain: shop, customer_accounts_enabled: choices.customerAccounts },
      ...(choices.policies && {
        refund_policy: policyOf("Refund policy"),
        shipping_policy: policyOf("Shipping policy"),
      }),
    },
    request: { host, path, design_mode: false, locale: { iso_code: locale } },
    routes: { root_url: root, account_url: `${root === "/" ? "" : root}/account` },
    customer: customerId === "" ? null : { id: Number(customerId) },
  };
  return world.theme.liquid.parseAndRender(text, data, { globals });
}
