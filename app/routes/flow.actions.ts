import type { ActionFunctionArgs } from "@remix-run/node";
import { FLOW_STATUS, MAX_FLOW_BYTES } from "../inbox/receive-flow-action";
import { services } from "../services.server";

/** Where Shopify Flow has the steps of merchants' workflows done: the `runtime_url` of every `extensions/flow-action-*`. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return loader();
  if (Number(request.headers.get("content-length")) > MAX_FLOW_BYTES) return new Response(null, { status: 413 });
  const signature = request.headers.get("x-shopify-hmac-sha256");
  const body = Buffer.from(await request.arrayBuffer());
  const result = await services().receiveFlowAction({ signature, body });
  const said = result.outcome === "refused" ? { message: result.because } : {};
  return Response.json(said, { status: FLOW_STATUS[result.outcome] });
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}
