import { gidTail } from "../../domain/gid";
import { isReturnKind, isShippingKind, type PolicyKind } from "../../domain/policy/kinds";
import { orderChoice } from "../../presenters/order-choice";
import { shipmentChoices, TROUBLES } from "../../presenters/try-choices";
import { returnReasons } from "../../records/shop-catalogue";
import { recentOrders } from "../../records/views/find-orders";
import { openShipments, recentTroubles } from "../../records/views/read-past-shipments";
import type { StaffRequest } from "./staff-request.server";

const ORDERS_TO_TRY = 30;
/** Of these the shipped ones are offered to try returns on. */
const ORDERS_TO_SEARCH = 200;
const SHIPPED = new Set(["FULFILLED", "PARTIALLY_FULFILLED"]);

/** What a policy of a kind can be tried on, and what may be said to be the reason. */
export async function tryChoices({ db, shop, tell, services }: StaffRequest, kind: PolicyKind) {
  if (isShippingKind(kind)) {
    const [parcels, troubles] = await Promise.all([openShipments(db, shop, kind), recentTroubles(db, shop, kind)]);
    return { orders: shipmentChoices(parcels, troubles, tell), reasons: kind === "goodwill" ? TROUBLES : [] };
  }
  const isReturn = isReturnKind(kind);
  const recent = await recentOrders(db, shop, isReturn ? ORDERS_TO_SEARCH : ORDERS_TO_TRY);
  const askable = isReturn ? recent.filter(({ fulfillmentStatus }) => SHIPPED.has(fulfillmentStatus)) : recent;
  const reasons = isReturn ? await returnReasons(services.db, shop) : [];
  return {
    orders: askable.slice(0, ORDERS_TO_TRY).map((order) => {
      const { name, total, placed } = orderChoice(order, tell);
      return { value: gidTail(order.id), label: `${name}, ${total}, ${placed.text}` };
    }),
    reasons: reasons.map(({ handle, name }) => ({ value: handle, label: name })),
  };
}
