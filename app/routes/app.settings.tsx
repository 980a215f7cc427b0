import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { SettingsAddress } from "../components/settings-address";
import { SettingsCarrier } from "../components/settings-carrier";
import { SettingsCases } from "../components/settings-cases";
import { SettingsConnect } from "../components/settings-connect";
import { SettingsWithout } from "../components/settings-without";
import { SettingsRooms } from "../components/shipping/settings-rooms";
import { casesIn } from "../domain/cases/settings";
import { carrierModel, locationChoice, PROVIDERS } from "../presenters/settings-page";
import { listCarriers } from "../records/carrier-accounts";
import { locationsOf, returnLocation } from "../records/shop-catalogue";
import { readShop } from "../records/shops";
import { readLabelSpend } from "../records/views/read-label-spend";
import { readForm } from "./shared/read-form.server";
import { actOnSettings } from "./shared/settings-action.server";
import { settingsForm } from "./shared/settings-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Settings");

const SPEND_MS = 30 * 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, services, tell, currency } = await openStaffRequest(request);
  const { db, env } = services;
  const [locations, home, accounts, row, spend] = await Promise.all([
    locationsOf(db, shop),
    returnLocation(db, shop),
    listCarriers(db, shop),
    readShop(db, shop),
    readLabelSpend(db.read, shop, new Date(services.now().getTime() - SPEND_MS)),
  ]);
  const appUrl = env.SHOPIFY_APP_URL;
  const carriers = accounts.flatMap(
    (row, index) => carrierModel(row, { isUsed: index === 0, appUrl, spend }, tell) ?? [],
  );
  return {
    locations: locations.map(locationChoice),
    home: home?.id ?? "",
    carriers,
    currency,
    ...casesIn(JSON.parse(row?.settings ?? "{}")),
    free: PROVIDERS.filter((one) => !carriers.some(({ provider }) => provider === one)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, settingsForm);
  return read.ok ? actOnSettings(staff, read.value) : read.answer;
}

export default function Settings() {
  const { locations, home, carriers, currency, free, answerHours } = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Settings">
      <Layout>
        <Layout.AnnotatedSection
          title="Shipping and questions to shoppers"
          description="The days you state, when shoppers are written to, and what they are asked afterwards."
        >
          <SettingsRooms />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Claims and questions"
          description="What shoppers write about their orders comes to Cases. At once they get a letter that says when to expect an answer."
        >
          <SettingsCases key={answerHours} answerHours={answerHours} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Return address"
          description="Where shoppers send what they return, and where it goes back into stock."
        >
          <SettingsAddress key={home} locations={locations} home={home} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Carriers"
          description="With an account at EasyPost or Shippo, prepaid labels are bought, given back when unused, and followed on their way."
        >
          <BlockStack gap="400">
            {carriers.length === 0 && <SettingsWithout />}
            {carriers.map((carrier) => (
              <SettingsCarrier key={carrier.provider} carrier={carrier} currency={currency} />
            ))}
            {free.length > 0 && <SettingsConnect key={free.join()} free={free} isFirst={carriers.length === 0} />}
          </BlockStack>
        </Layout.AnnotatedSection>
      </Layout>
    </AdminPage>
  );
}
