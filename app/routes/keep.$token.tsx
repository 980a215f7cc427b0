import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { KeepOrderPage } from "../components/keep-order-page";
import { cancellationIdOf, isGenuine } from "../lib/keep-order-link";
import { findCancellation } from "../records/cancellations";
import { readShop } from "../records/shops";
import { services } from "../services.server";

// Mail scanners open links: only the button, a POST, keeps the order.
export async function loader({ params }: LoaderFunctionArgs) {
  const cancellation = await find(params.token);
  if (!cancellation) return page(404, <KeepOrderPage standing="unknown" />);
  const inTime = ["REVIEW", "STOPPING", "WAITING_WAREHOUSE", "UNDO"].includes(cancellation.state);
  const standing = cancellation.state === "KEPT" ? "kept" : inTime ? "open" : "late";
  return page(200, <KeepOrderPage standing={standing} {...await namesOf(cancellation)} />);
}

export async function action({ params }: ActionFunctionArgs) {
  const cancellation = await find(params.token);
  if (!cancellation) return page(404, <KeepOrderPage standing="unknown" />);
  await services().keepAsShopper(cancellation.shop, cancellation.id);
  return page(200, <KeepOrderPage standing="asked" {...await namesOf(cancellation)} />);
}

async function namesOf({ shop, orderName }: Found) {
  const row = await readShop(services().db, shop);
  return { orderName, shopName: row?.name ?? "" };
}

async function find(token = "") {
  const { db, sealer } = services();
  const id = cancellationIdOf(token);
  const cancellation = id ? await findCancellation(db, id) : null;
  return cancellation && isGenuine(sealer, token, cancellation) ? cancellation : null;
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

function page(status: number, element: React.ReactElement): Response {
  return new Response(`<!doctype html>${renderToStaticMarkup(element)}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}
