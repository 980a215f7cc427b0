import type { LoaderFunctionArgs } from "@remix-run/node";
import { OpenFromShopify } from "../components/open-from-shopify";
import { login } from "../shopify.server";

/** With ?shop= it leads to Shopify's install page. Nobody is asked for a shop name: the app is opened from the admin. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (new URL(request.url).searchParams.get("shop")) await login(request);
  return null;
}

export default OpenFromShopify;
