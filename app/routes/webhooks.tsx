import type { ActionFunctionArgs } from "@remix-run/node";
import { MAX_WEBHOOK_BYTES, WEBHOOK_STATUS } from "../inbox/receive-webhook";
import { startServices } from "../services.server";

/** The same door for `npm run dev`; in production app/http-server.ts answers before Remix is reached. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return loader();
  if (Number(request.headers.get("content-length")) > MAX_WEBHOOK_BYTES) return new Response(null, { status: 413 });
  const { receiveWebhook } = await startServices();
  const body = Buffer.from(await request.arrayBuffer());
  const outcome = await receiveWebhook({ headers: Object.fromEntries(request.headers), body });
  return new Response(null, { status: WEBHOOK_STATUS[outcome] });
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}
