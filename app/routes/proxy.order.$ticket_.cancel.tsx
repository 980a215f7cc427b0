import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ComponentProps } from "react";
import { CancelPage } from "../components/portal/cancel-page";
import { canAskToCancel } from "../presenters/guest-standing";
import { cancelForm, readCancelForm } from "../presenters/portal-cancel";
import { readOrderStanding } from "../records/views/read-order-standing";
import { services } from "../services.server";
import { fieldsOf, portalPage } from "./shared/portal.server";
import { goOn, type OpenOrder, openOrder } from "./shared/portal-order.server";

/** A guest asks to cancel: the policy answers, in its own time. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  return (await isPossible(open)) ? form(open, 200) : goOn(open, "late");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const typed = await fieldsOf(request);
  if (!(await isPossible(open))) return goOn(open, "late");
  const asked = readCancelForm(open.read.order, typed);
  if (typeof asked === "string") return form(open, 422, { typed, problem: asked });
  const { shop } = open;
  const taken = await services().askAsShopper({ shop, customerId: null, name: "cancellation/request", ...asked });
  return goOn(open, taken.outcome === "accepted" ? "cancel" : "late");
}

async function isPossible({ shop, read: { order } }: OpenOrder): Promise<boolean> {
  const { db, sealer } = services();
  return canAskToCancel(order, (await readOrderStanding(db, sealer, shop, order.id)).cancellation);
}

type Again = Pick<ComponentProps<typeof CancelPage>, "typed" | "problem">;

function form({ words, path, read: { order } }: OpenOrder, status: number, again: Again = {}) {
  const requestKey = again.typed?.["key"] ?? randomUUID();
  const page = { words, path, orderName: order.name, form: cancelForm(order), requestKey };
  return portalPage(status, <CancelPage {...page} {...again} />);
}
