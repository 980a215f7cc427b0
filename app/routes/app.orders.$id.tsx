import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { MovingBanner } from "../components/moving-banner";
import { titled } from "../components/page-title";
import { DecisionList } from "../components/decision-list";
import { EffectList } from "../components/effect-list";
import { GoodwillCard } from "../components/goodwill-card";
import { OrderFacts } from "../components/order-facts";
import { OrderReturns } from "../components/returns/order-returns";
import { RowList } from "../components/row-list";
import { OrderShipments } from "../components/shipping/order-shipments";
import { NothingYet, SectionCard } from "../components/section-card";
import { TimelineList } from "../components/timeline-list";
import { useLiveRefresh } from "../components/use-live-refresh";
import { toGid } from "../domain/gid";
import { goodwillCard } from "../presenters/goodwill-card";
import { orderPage } from "../presenters/order-page";
import { shipmentRow, shipmentsUrl } from "../presenters/shipment-model";
import { goodwillOfOrder } from "../records/views/list-goodwill";
import { listShipmentsOfOrder } from "../records/views/list-shipments";
import { readGiftLimits } from "../records/views/read-gift-limits";
import { readOrderPage } from "../records/views/read-order-page";
import { tellReturns } from "./shared/return-settings.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Order");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, currency } = staff;
  const found = (await readOrderPage(db, shop, toGid("Order", params.id ?? ""))) ?? notFound();
  const { snapshot } = found.order;
  const [gifts, limits, shipments] = await Promise.all([
    goodwillOfOrder(db, shop, snapshot.id),
    readGiftLimits(db, shop, snapshot, staff.now),
    listShipmentsOfOrder(db, shop, snapshot.id),
  ]);
  const about = { orderId: snapshot.id, hasCustomer: snapshot.customer !== null, tell: staff.tell };
  const goodwill = goodwillCard(gifts, limits, about);
  const shipping = { rows: shipments.map((row) => shipmentRow(row, staff, false)), url: shipmentsUrl(snapshot.id) };
  return { ...orderPage(found, { ...(await tellReturns(staff)), currency }), goodwill, shipping };
}

export default function Order() {
  const page = useLoaderData<typeof loader>();
  const { order, cancellations, decisions, effects, timeline, events, isMoving } = page;
  useLiveRefresh(isMoving);
  return (
    <AdminPage
      title={`Order ${order.name}`}
      subtitle="What the app knows and did"
      backAction={{ content: "Cancellations", url: "/app/cancellations" }}
      primaryAction={{ content: order.action.label, url: order.action.url, disabled: order.action.disabled }}
      secondaryActions={[{ content: "Open in Shopify", url: order.shopifyUrl, target: "_top" }]}
    >
      <Layout>
        {isMoving && <MovingBanner />}
        <Layout.Section>
          <BlockStack gap="400">
            <SectionCard title="Cancellations">
              {cancellations.length === 0 && <NothingYet>Nobody asked to cancel this order.</NothingYet>}
              <RowList
                inCard
                label="Cancellations of this order"
                rows={cancellations.map(({ id, url, what, badge, source, sentence, requested, refund }) => ({
                  id,
                  url,
                  title: what,
                  badge,
                  about: `Asked by ${source}`,
                  text: [sentence, refund].filter(Boolean).join(" "),
                  at: requested,
                }))}
              />
            </SectionCard>
            <OrderReturns returns={page.returns} newReturnUrl={page.newReturnUrl} />
            <OrderShipments {...page.shipping} />
            <GoodwillCard goodwill={page.goodwill} />
            <SectionCard title="Decisions">
              <DecisionList decisions={decisions} nothing="Nothing was decided about this order." />
            </SectionCard>
            <SectionCard title="What was done">
              <EffectList effects={effects} nothing="Nothing was done to this order." />
            </SectionCard>
            <SectionCard title="What came in">
              {events.length === 0 && <NothingYet>Nothing came in about this order.</NothingYet>}
              <RowList
                inCard
                label="Events about this order"
                rows={events.map(({ id, title, badge, from, result, at }) => ({
                  id,
                  url: `/app/activity/${id}`,
                  title,
                  badge,
                  about: `From ${from}`,
                  text: result,
                  at,
                }))}
              />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <OrderFacts order={order} />
            <SectionCard title="What happened">
              <TimelineList entries={timeline} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}
