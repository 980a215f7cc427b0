import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { DaysSettings } from "../components/shipping/days-settings";
import { SettingsButtons, SettingsSaveBar } from "../components/shipping/settings-save-bar";
import { FollowSettings, PaceSettings, RightsSettings } from "../components/shipping/telling-settings";
import { TransitSettings } from "../components/shipping/transit-settings";
import { useSettingsDraft } from "../components/shipping/use-settings-draft";
import { shippingIn } from "../domain/shipping/settings";
import { readShippingDraft, shippingDraftOf } from "../presenters/shipping-form";
import { listCarriers } from "../records/carrier-accounts";
import { saveShopSettings } from "../records/shop-catalogue";
import { readShop } from "../records/shops";
import { answerDraft, draftForm } from "./shared/settings-draft.server";
import { readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Shipping settings");

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, services, timeZone } = await openStaffRequest(request);
  const [row, carriers] = await Promise.all([readShop(services.db, shop), listCarriers(services.db, shop)]);
  const settings = shippingIn(JSON.parse(row?.settings ?? "{}"));
  return { saved: shippingDraftOf(settings), timeZone, hasCarrier: carriers.length > 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, services } = await openStaffRequest(request);
  const read = await readForm(request, draftForm);
  if (!read.ok) return read.answer;
  return answerDraft(readShippingDraft(read.value.draft), async (shipping) => {
    await services.db.write((tx) => saveShopSettings(tx, shop, { shipping }));
    await services.policyChanged(shop);
  });
}

export default function ShippingSettings() {
  const { saved, timeZone, hasCarrier } = useLoaderData<typeof loader>();
  const form = useSettingsDraft(saved);
  return (
    <AdminPage title="Shipping settings" backAction={{ content: "Settings", url: "/app/settings" }}>
      <SettingsSaveBar id="shipping-save-bar" form={form} />
      <BlockStack gap="400">
        <Layout>
          <Layout.AnnotatedSection
            title="Leaving"
            description="What you state: an order that has not left by then is late, and its shopper may be told."
          >
            <DaysSettings form={form} timeZone={timeZone} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="On the way"
            description="The promise for parcels of which nothing better is known: no date of the carrier, too few parcels like it before, none at checkout."
          >
            <TransitSettings form={form} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="Writing to shoppers"
            description="Holds for all notices of delay. How often each kind is told is set in its own policy."
          >
            <PaceSettings form={form} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="Consent to a delay"
            description="Where US 16 CFR 435 or a rule like it holds, a delay of what has not shipped needs the shopper's consent, or the order is to be cancelled and refunded."
          >
            <RightsSettings form={form} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection title="News of parcels" description="Where the app hears how parcels are doing.">
            <FollowSettings form={form} hasCarrier={hasCarrier} />
          </Layout.AnnotatedSection>
        </Layout>
        <SettingsButtons form={form} />
      </BlockStack>
    </AdminPage>
  );
}
