import { gidTail } from "../domain/gid";
import type { FoundAdminOrder } from "../records/views/read-admin-order";
import type { AdminOrder, AdminOrderRow } from "./admin-order-model";
import { cancellationRow } from "./cancellation-model";
import { CANCEL_REASONS } from "./cancellation-words";
import { decisionModel } from "./decision-model";
import { answerWord, noticeBadge, waitsForStaff } from "./delay-notice-model";
import { goodwillCard } from "./goodwill-card";
import { hasShipped, orderToCancel } from "./order-choice";
import { returnRow, type TellReturn } from "./return-model";
import { dayText, shipmentRow, shipmentsUrl, type TellShipment } from "./shipment-model";
import { settleChoices } from "./shipment-page";
import { delayWord } from "./shipment-words";

type Telling = TellReturn & TellShipment & { readonly currency: string };

/** An order as the extensions on Shopify's own order page show it. */
export function adminOrder(found: FoundAdminOrder, telling: Telling): AdminOrder {
  const { order, cancellations, returns, shipments, notices, decision, waiting } = found;
  const { snapshot } = order;
  const { tell, currency } = telling;
  const tail = gidTail(order.id);
  const decided = decision && decisionModel(decision, tell, currency);
  const rows = shipments.map((row) => shipmentRow(row, telling, false));
  return {
    name: order.name,
    url: `/app/orders/${tail}`,
    isMoving: waiting > 0,
    shipments: rows.map(({ id, url, title, badge, text, trouble }) => {
      const kind = trouble && `${trouble.kind}, since ${trouble.since.text}.`;
      return { id, url, title, badge, text: [text, kind].filter(Boolean).join(" ") };
    }),
    notices: notices.map((row) => noticeRow(row, shipmentsUrl(order.id), telling)),
    cancellations: cancellations.map((row) => {
      const { id, url, what, badge, source, sentence } = cancellationRow(row, snapshot, tell);
      return { id, url, title: what, badge, text: `Asked by ${source}. ${sentence}` };
    }),
    returns: returns.map((row) => {
      const { id, url, rma, badge, what, sentence } = returnRow(row, telling);
      return { id, url, title: rma, badge, text: `${what}. ${sentence}` };
    }),
    // Without a policy it is the sentence that says who decided.
    decision: decided && {
      sentence: decided.sentence,
      by: decision.policyKind ? decided.by : "",
      at: decided.at.text,
    },
    toCancel: toCancel(found, telling),
    toReturn: toReturn(found),
    toUpdate: toUpdate(found, telling),
    toGive: toGive(found, telling),
  };
}

function noticeRow(row: FoundAdminOrder["notices"][number], url: string, telling: Telling): AdminOrderRow {
  const [parcel] = row.parcels;
  const kind = parcel ? `${delayWord(parcel.kind)}. ` : "";
  const date = parcel?.newBy ? `New date: by ${dayText(telling, parcel.newBy)}.` : "New date: not known yet.";
  const answered = row.answer === null ? "" : ` The shopper: ${answerWord(row.answer).toLowerCase()}.`;
  const badge = waitsForStaff(row) ? ({ label: "Waits for you", tone: "attention" } as const) : noticeBadge(row.state);
  return { id: row.id, url, title: `Notice ${row.number}`, badge, text: `${kind}${date}${answered}` };
}

function toCancel({ order, open }: FoundAdminOrder, { tell }: Telling): AdminOrder["toCancel"] {
  const { tail, total, lines, obstacle } = orderToCancel(order.snapshot, open, tell);
  return {
    tail,
    total,
    items: lines.map((line) => `${line.open} × ${line.title}`),
    hasShipped: hasShipped(order),
    reasons: Object.entries(CANCEL_REASONS).map(([value, label]) => ({ value, label })),
    obstacle,
    url: `/app/cancellations/new?id=${tail}`,
  };
}

function toReturn({ order }: FoundAdminOrder): AdminOrder["toReturn"] {
  const obstacle = hasShipped(order) ? null : { text: "Nothing of this order was sent that could come back." };
  return { obstacle, url: `/app/returns/new?id=${gidTail(order.id)}` };
}

function toUpdate({ order, shipments }: FoundAdminOrder, telling: Telling): AdminOrder["toUpdate"] {
  const unshipped = shipments.find(({ state }) => state === "UNSHIPPED");
  const parcels = shipments.filter(({ fulfillmentId }) => fulfillmentId !== null);
  return {
    unshipped: unshipped
      ? {
          expected: unshipped.expectedBy && dayText(telling, unshipped.expectedBy),
          isPast: unshipped.expectedBy !== null && unshipped.expectedBy < telling.now,
        }
      : null,
    parcels: parcels
      .map((row) => ({
        id: row.id,
        title: shipmentRow(row, telling, false).title,
        settle: settleChoices(row).map(({ as, label }) => ({ value: as, label })),
      }))
      .filter(({ settle }) => settle.length > 0),
    url: shipmentsUrl(order.id),
  };
}

function toGive({ order, gifts, limits }: FoundAdminOrder, { tell }: Telling): AdminOrder["toGive"] {
  const about = { orderId: order.id, hasCustomer: order.snapshot.customer !== null, tell };
  const { canGive, help, currency, hasCustomer, rows } = goodwillCard(gifts, limits, about);
  const given = rows.map(({ id, url, title, badge, text }) => ({ id, url, title, badge, text }));
  return { canGive, help, currency, hasCustomer, given, url: `/app/orders/${gidTail(order.id)}` };
}
