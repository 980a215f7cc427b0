import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { OpenFromShopify } from "../components/open-from-shopify";

/** Shopify opens the app here too, with the shop in the query. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.has("shop")) throw redirect(`/app${search}`);
  return null;
}

export default OpenFromShopify;
