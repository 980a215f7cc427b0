import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type ActionFunctionArgs, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { startServices } from "./services.server";
import { addDocumentResponseHeaders } from "./shopify.server";

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  setDocumentHeaders(request, headers);
  // A bot reads the finished page, a browser starts with its shell.
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [ready]: () => {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => {
        status = 500;
        void logError(error);
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/**
 * Loaders, actions and rendering report here; nothing of the request is logged, its URL carries tokens. An address or a
 * method that no page has is its sender's mistake.
 */
export function handleError(error: unknown, { request }: Pick<ActionFunctionArgs, "request">): void {
  const isSendersMistake = isRouteErrorResponse(error) && error.status < 500;
  if (!isSendersMistake && !request.signal.aborted) void logError(error);
}

async function logError(error: unknown): Promise<void> {
  const { log } = await startServices();
  log.error({ err: error }, "a page failed");
}

function setDocumentHeaders(request: Request, headers: Headers): void {
  addDocumentResponseHeaders(request, headers);
  headers.set("Content-Type", "text/html");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  if (!headers.has("Content-Security-Policy")) {
    headers.set("Content-Security-Policy", "frame-ancestors https://*.myshopify.com https://admin.shopify.com;");
  }
}
