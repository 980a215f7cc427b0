import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import type { ReactNode } from "react";
import { isShopifyAnswer, PageError, titleOfError } from "../components/page-error";
import { startServices } from "../services.server";
import { authenticateStaff } from "./shared/authenticate-staff.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: polarisStyles }];

/** Of the pages that have no title of their own: those that failed, and addresses no page has. */
export const meta: MetaFunction = ({ error }) => [{ title: `${error ? titleOfError(error) : "Home"} · Aftercare` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateStaff(request);
  const { env } = await startServices();
  return { apiKey: env.SHOPIFY_API_KEY };
}

export default function App() {
  const { apiKey } = useLoaderData<typeof loader>();
  return (
    <Embedded apiKey={apiKey}>
      <Outlet />
    </Embedded>
  );
}

function Embedded({ apiKey, children }: { apiKey: string; children: ReactNode }) {
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey}>
      <NavMenu>
        <Link to="/app" rel="home">
          Home
        </Link>
        <Link to="/app/cancellations">Cancellations</Link>
        <Link to="/app/returns">Returns</Link>
        <Link to="/app/cases">Cases</Link>
        <Link to="/app/receive">Receive</Link>
        <Link to="/app/shipments">Shipments</Link>
        <Link to="/app/delays">Delays</Link>
        <Link to="/app/promises">Promises</Link>
        <Link to="/app/goodwill">Goodwill</Link>
        <Link to="/app/policies">Policies</Link>
        <Link to="/app/messages">Messages</Link>
        <Link to="/app/connections">Connections</Link>
        <Link to="/app/activity">Activity</Link>
        <Link to="/app/ledger">Ledger</Link>
        <Link to="/app/settings">Settings</Link>
      </NavMenu>
      {children}
    </AppProvider>
  );
}

/** The navigation stays when a page below fails; when this layout's own loader failed there is no key for it. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("routes/app");
  if (isShopifyAnswer(error)) return boundary.error(error);
  if (data) {
    return (
      <Embedded apiKey={data.apiKey}>
        <PageError error={error} />
      </Embedded>
    );
  }
  return (
    <AppProvider isEmbeddedApp={false} apiKey="">
      <PageError error={error} />
    </AppProvider>
  );
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
