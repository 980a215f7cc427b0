import { createServer, type RequestListener, type Server } from "node:http";
import { readHealth } from "./health";
import type { DoorServices } from "./inbox/door-services";
import { createWebhookDoor, isWebhookPath } from "./inbox/webhook-door";
import { createPageDoor } from "./page-door";

const TIMEOUTS = {
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  // Longer than a load balancer's usual 60 s: the side that reuses a connection must not be the last to close it.
  keepAliveTimeout: 65_000,
};

/** Webhooks and health checks are answered before any framework sees them; everything else goes to `pages`. */
export function createHttpServer(services: DoorServices, pages: RequestListener): Server {
  const door = createWebhookDoor(services.receiveWebhook);
  const pageDoor = createPageDoor(pages);
  return createServer(TIMEOUTS, (req, res) => {
    const url = req.url ?? "/";
    if (isWebhookPath(url)) return door(req, res);
    if (!url.startsWith("/health")) return pageDoor(req, res);
    void readHealth(url.split("?", 1)[0]!, services).then((health) => {
      if (health === null) return pageDoor(req, res);
      const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
      req.resume();
      res.writeHead(health.status, headers).end(JSON.stringify(health.body));
    });
  });
}

/**
 * Stops accepting, lets requests in flight finish for `graceMs`, then stops the services. What is cut off then is not
 * lost: webhooks are answered only after their commit, and the worker's rows are leased.
 */
export async function stopHttpServer(server: Server, services: DoorServices, graceMs: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
  await services.stop();
}
