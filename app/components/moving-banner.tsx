import { Banner, Layout } from "@shopify/polaris";

export function MovingBanner() {
  return (
    <Layout.Section>
      <Banner tone="info">Something about this order is being worked on. This page keeps itself up to date.</Banner>
    </Layout.Section>
  );
}
