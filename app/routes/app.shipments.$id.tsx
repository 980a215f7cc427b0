import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { DecisionList } from "../components/decision-list";
import { EmptyCard } from "../components/empty-card";
import { MovingBanner } from "../components/moving-banner";
import { titled } from "../components/page-title";
import { RowList } from "../components/row-list";
import { NothingYet, SectionCard } from "../components/section-card";
import { ExpectForm } from "../components/shipping/expect-form";
import { NoticeCard } from "../components/shipping/notice-card";
import { ParcelCard } from "../components/shipping/parcel-card";
import { TimelineList } from "../components/timeline-list";
import { useAction } from "../components/use-action";
import { useLiveRefresh } from "../components/use-live-refresh";
import { toGid } from "../domain/gid";
import { shipmentPage } from "../presenters/shipment-page";
import { readShipmentPage } from "../records/views/read-shipment-page";
import { forecastsOf } from "./shared/parcel-forecasts.server";
import { readForm } from "./shared/read-form.server";
import { actOnShipment, shipmentForm } from "./shared/shipment-action.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Shipments of an order");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, services } = staff;
  const found = (await readShipmentPage(db, shop, toGid("Order", params.id ?? ""))) ?? notFound();
  const forecasts = await forecastsOf(staff, found.shipments);
  return shipmentPage(found, { ...staff, sealer: services.sealer, forecasts });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, shipmentForm);
  const found = (await readShipmentPage(staff.db, staff.shop, toGid("Order", params.id ?? ""))) ?? notFound();
  return read.ok ? actOnShipment(staff, found, read.value) : read.answer;
}

export default function OrderShipments() {
  const page = useLoaderData<typeof loader>();
  useLiveRefresh(page.isMoving);
  return (
    <AdminPage
      title={`Shipments of ${page.orderName}`}
      backAction={{ content: "Shipments", url: "/app/shipments" }}
      secondaryActions={[
        { content: "What the app knows of the order", url: page.orderUrl },
        { content: "Open in Shopify", url: page.shopifyUrl, target: "_top" },
      ]}
    >
      <Layout>
        {page.isMoving && <MovingBanner />}
        {page.isFromBefore && (
          <Layout.Section>
            <Banner tone="info">
              This order was placed before Aftercare was installed. It is followed, and nobody is written to about it:
              tell this shopper yourself.
            </Banner>
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            {page.parcels.length === 0 && (
              <Card>
                <EmptyCard
                  title="Nothing of this order is shipped"
                  text={
                    page.isCancelled
                      ? "It was cancelled before anything left."
                      : "It needs no shipping, is not paid for yet, or was never looked at."
                  }
                />
              </Card>
            )}
            {page.parcels.map((parcel) => (
              <ParcelCard key={parcel.id} parcel={parcel} />
            ))}
            <NoticeCard notices={page.notices} />
            <SectionCard title="Goodwill">
              {page.goodwill.length === 0 && <NothingYet>Nothing was given for the trouble.</NothingYet>}
              <RowList inCard label="Goodwill for this order" rows={page.goodwill} />
            </SectionCard>
            <SectionCard title="Decisions">
              <DecisionList decisions={page.decisions} nothing="No policy about shipping was asked about this order." />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <LookAgain />
            {page.unshipped && <ExpectForm unshipped={page.unshipped} />}
            <SectionCard title="What happened">
              <TimelineList entries={page.timeline} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}

function LookAgain() {
  const { send, isBusy } = useAction();
  return (
    <SectionCard title="Up to date?">
      <NothingYet>Everything is read afresh from Shopify, and delays are judged again.</NothingYet>
      <div>
        <Button loading={isBusy} onClick={() => send({ intent: "check" })}>
          Look again
        </Button>
      </div>
    </SectionCard>
  );
}
