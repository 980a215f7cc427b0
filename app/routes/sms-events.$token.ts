import type { ActionFunctionArgs } from "@remix-run/node";
import { MAX_SMS_EVENT_BYTES, receiveSmsEvent, SMS_EVENT_STATUS } from "../inbox/receive-sms-event";
import { services } from "../services.server";

/** Where Twilio tells whether a text message arrived; each message has an address of its own. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST") return notAllowed();
  if (Number(request.headers.get("content-length")) > MAX_SMS_EVENT_BYTES) return answer(413);
  const { db, sealer, now, env } = services();
  const signature = request.headers.get("x-twilio-signature") ?? "";
  const body = Buffer.from(await request.arrayBuffer());
  const deps = { db, sealer, now, appUrl: env.SHOPIFY_APP_URL };
  return answer(SMS_EVENT_STATUS[await receiveSmsEvent(deps, { token: params["token"] ?? "", signature, body })]);
}

export const loader = notAllowed;

function notAllowed() {
  return answer(405, { Allow: "POST" });
}

function answer(status: number, headers: Record<string, string> = {}) {
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
