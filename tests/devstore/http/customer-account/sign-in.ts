import type { Request, Response } from "express";

/** Who is signed in: numeric customer id. The storefront's proxy passes it on to the app as well. */
const CUSTOMER = /(?:^|;\s*)_standin_customer=(\d+)/;
const LOCALE = /(?:^|;\s*)_standin_locale=([A-Za-z-]{2,10})/;

export const LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  nl: "Nederlands",
  "pt-BR": "Português (Brasil)",
  "pt-PT": "Português (Portugal)",
  ja: "日本語",
};

/** Customer GID; null = nobody is signed in. */
export function signedIn(req: Request): string | null {
  const id = CUSTOMER.exec(req.headers.cookie ?? "")?.[1];
  return id ? `gid://shopify/Customer/${id}` : null;
}

export function signIn(res: Response, customerId: string): void {
  const id = customerId.slice(customerId.lastIndexOf("/") + 1);
  res.append("set-cookie", `_standin_customer=${id}; Path=/; HttpOnly; SameSite=Lax`);
}

export function signOut(res: Response): void {
  res.append("set-cookie", "_standin_customer=; Path=/; Max-Age=0");
}

export function languageOf(req: Request): string {
  const chosen = LOCALE.exec(req.headers.cookie ?? "")?.[1] ?? "";
  return Object.hasOwn(LANGUAGES, chosen) ? chosen : "en";
}

export function chooseLanguage(res: Response, language: string): void {
  if (Object.hasOwn(LANGUAGES, language)) res.append("set-cookie", `_standin_locale=${language}; Path=/; SameSite=Lax`);
}

/** Where to go on within the account; anything else would lead elsewhere. */
export const pathWithin = (next: unknown): string =>
  typeof next === "string" && /^\/account(\/[\w/.-]*)?$/.test(next) ? next : "/account/orders";
