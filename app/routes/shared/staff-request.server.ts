import { readShopBasics } from "../../records/views/read-shop";
import { tellTimes } from "../../presenters/time-text";
import { services } from "../../services.server";
import { authenticateStaff } from "./authenticate-staff.server";

/** What every page of the admin starts with. The shop comes from the verified session token, never from the address. */
export async function openStaffRequest(request: Request) {
  const { session, sessionToken, cors } = await authenticateStaff(request);
  const { db, ...rest } = services();
  const now = rest.now();
  const { timeZone, currency } = await readShopBasics(db.read, session.shop);
  return {
    shop: session.shop,
    /** For calls to Shopify on behalf of who asks; "" when the session has none. */
    accessToken: session.accessToken ?? "",
    by: sessionToken?.sub ? `Staff ${sessionToken.sub}` : "Staff",
    /** Lets an extension in the admin, which is no page of the app, read the answer. */
    cors,
    services: { db, ...rest },
    db: db.read,
    now,
    timeZone,
    currency,
    tell: tellTimes(timeZone, now),
  };
}

export type StaffRequest = Awaited<ReturnType<typeof openStaffRequest>>;

export function notFound(): never {
  throw new Response("Not found", { status: 404 });
}
