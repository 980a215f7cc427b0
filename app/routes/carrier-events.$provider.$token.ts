import type { ActionFunctionArgs } from "@remix-run/node";
import { CARRIER_EVENT_STATUS, MAX_CARRIER_EVENT_BYTES, receiveCarrierEvent } from "../inbox/receive-carrier-event";
import { services } from "../services.server";

/** Where EasyPost and Shippo tell that a parcel has moved; each connected account has an address of its own. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST") return notAllowed();
  if (Number(request.headers.get("content-length")) > MAX_CARRIER_EVENT_BYTES) return answer(413);
  const { provider = "", token = "" } = params;
  const headers = Object.fromEntries(request.headers);
  const body = Buffer.from(await request.arrayBuffer());
  const outcome = await receiveCarrierEvent(services(), { provider, token, headers, body });
  return answer(CARRIER_EVENT_STATUS[outcome]);
}

export const loader = notAllowed;

function notAllowed() {
  return answer(405, { Allow: "POST" });
}

function answer(status: number, headers: Record<string, string> = {}) {
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
