import type { LoaderFunctionArgs } from "@remix-run/node";
import { openFileLink } from "../inbox/open-file-link";
import { services } from "../services.server";

/** A stored photo or label, for whoever holds a link that has not ended. */
export async function loader({ params }: LoaderFunctionArgs) {
  const opened = await openFileLink(services(), params.token ?? "");
  switch (opened.outcome) {
    case "file":
      return new Response(Buffer.from(opened.bytes), { headers: opened.headers });
    case "expired":
      return words(410, "This link has ended", "Open the page it came from once more: there it is new.");
    case "not_found":
      return words(404, "This file does not exist", "The link is not complete, or the file was deleted.");
    default:
      return opened satisfies never;
  }
}

export function action() {
  return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });
}

function words(status: number, title: string, text: string): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 30rem; padding: 0 1rem">
<main><h1 style="font-size: 1.4rem">${title}</h1><p>${text}</p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}
