import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { gidTail, isOrderGid } from "../domain/gid";
import { type ActionResult, refused } from "../presenters/action-result";
import { adminOrder } from "../presenters/admin-order";
import { readAdminOrder } from "../records/views/read-admin-order";
import { readShipmentPage } from "../records/views/read-shipment-page";
import { askToCancel } from "./shared/cancellation-action.server";
import { cancellationForm } from "./shared/cancellation-form.server";
import { giveGoodwill, goodwillForm } from "./shared/goodwill-action.server";
import { answer, drain, readForm } from "./shared/read-form.server";
import { tellReturns } from "./shared/return-settings.server";
import { actOnShipment, shipmentForm } from "./shared/shipment-action.server";
import { openStaffRequest, type StaffRequest } from "./shared/staff-request.server";

/**
 * For the app's extensions on Shopify's own order page: `?id=` is the order's GID; GET tells of it, POST with `&act=` does what
 * the app's own pages do, by the same forms. Staff are known by the session token that Shopify adds.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const id = orderOf(request);
  const found = id && (await readAdminOrder(staff.db, staff.shop, id, staff.now));
  if (!found) return tell(staff, refused(UNKNOWN), 404);
  return tell(staff, adminOrder(found, { ...staff, ...(await tellReturns(staff)) }), 200);
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const wanted = new URL(request.url).searchParams.get("act") ?? "";
  const act = Object.hasOwn(ACTS, wanted) ? ACTS[wanted] : undefined;
  const id = orderOf(request);
  if (!act || !id) {
    await drain(request);
    return tell(staff, refused(id ? "The app cannot do that." : UNKNOWN), 404);
  }
  const { data, init } = await act(staff, request, id);
  return tell(staff, data, init?.status ?? 200);
}

const UNKNOWN = "Aftercare has not seen this order: it knows those of the last 60 days, and all new ones.";

type Act = (staff: StaffRequest, request: Request, id: string) => Promise<ReturnType<typeof answer>>;

const taking =
  <Form extends z.ZodType>(
    form: Form,
    act: (staff: StaffRequest, value: z.output<Form>, id: string) => ReturnType<Act>,
  ): Act =>
  async (staff, request, id) => {
    const read = await readForm<z.output<Form>>(request, form as z.ZodType<z.output<Form>>);
    return read.ok ? act(staff, read.value, id) : read.answer;
  };

const requestKey = z.object({ requestKey: z.uuid("Close this and try again").optional() });

const ACTS: Readonly<Record<string, Act>> = {
  cancel: taking(cancellationForm, (staff, form, id) => askToCancel(staff, { ...form, order: gidTail(id) })),
  goodwill: taking(goodwillForm, (staff, form, id) => giveGoodwill(staff, { ...form, orderId: id })),
  shipping: taking(shipmentForm.and(requestKey), async (staff, form, id) => {
    const found = await readShipmentPage(staff.db, staff.shop, id);
    return found ? actOnShipment(staff, found, form, form.requestKey) : answer(refused(UNKNOWN), 404);
  }),
};

function orderOf(request: Request): string | null {
  const id = new URL(request.url).searchParams.get("id");
  return isOrderGid(id) ? id : null;
}

const tell = (staff: StaffRequest, said: ActionResult | object, status: number) =>
  staff.cors(Response.json(said, { status, headers: { "Cache-Control": "no-store" } }));
