import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateStaff } from "./shared/authenticate-staff.server";

/** Bounce page, iframe exit and the rest of Shopify's own redirects. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateStaff(request);
  return new Response(null, { status: 404 });
}
