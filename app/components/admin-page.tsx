import { useLocation, useNavigation } from "@remix-run/react";
import { Card, Layout, Page, type PageProps, SkeletonBodyText, SkeletonPage } from "@shopify/polaris";
import { useEffect, useState } from "react";

const PATIENCE_MS = 150;

/** A page of the admin; while the next one loads, its outline is shown instead. */
export function AdminPage({ children, ...page }: PageProps) {
  const leaving = useLeaving();
  if (leaving) return <PageOutline />;
  return (
    <main>
      <Page {...page}>
        {children}
        <div style={{ height: "var(--p-space-800)" }} />
      </Page>
    </main>
  );
}

/** Whether another page has been loading for long enough to say so. */
function useLeaving(): boolean {
  const { state, location } = useNavigation();
  const here = useLocation().pathname;
  const isLeaving = state === "loading" && location.pathname !== here;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isLeaving) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isLeaving]);
  return isLeaving && isLate;
}

function PageOutline() {
  return (
    <main aria-busy="true" aria-label="Loading the page">
      <SkeletonPage primaryAction>
        <Layout>
          <Layout.Section>
            <Card>
              <SkeletonBodyText lines={6} />
            </Card>
          </Layout.Section>
          <Layout.Section>
            <Card>
              <SkeletonBodyText lines={3} />
            </Card>
          </Layout.Section>
        </Layout>
      </SkeletonPage>
    </main>
  );
}
