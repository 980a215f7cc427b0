import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const SAFE = {
  // The address is the key: it stays out of caches, search engines and other sites' logs. Within this site a form must say
  // where it comes from.
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
} as const;

/** A page for a shopper as plain HTML; no script runs but the one given, which may talk to this site only. */
export function shopperPage(status: number, element: ReactElement, script = ""): Response {
  const allowed = script
    ? `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'; connect-src 'self'; `
    : "";
  return new Response(`<!doctype html>${renderToStaticMarkup(element)}`, {
    status,
    headers: {
      ...SAFE,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; ${allowed}style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
}

/** To another address of this site, as a GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...SAFE, Location: path } });
}

interface ShopperFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Without its ending. */
  readonly name: string;
  readonly isDownload: boolean;
}

/** What a browser may show by itself; anything else is only handed over. */
const SHOWN: Readonly<Record<string, string>> = { "application/pdf": "pdf", "image/png": "png" };

export function shopperFile({ bytes, contentType, name, isDownload }: ShopperFile): Response {
  const ending = SHOWN[contentType];
  const how = ending && !isDownload ? "inline" : "attachment";
  return new Response(Buffer.from(bytes), {
    headers: {
      ...SAFE,
      "Content-Type": ending ? contentType : "application/octet-stream",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${how}; filename="${name.replace(/[^\w-]/g, "")}.${ending ?? "bin"}"`,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
