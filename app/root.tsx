import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";

export const meta: MetaFunction = ({ error }) => (error ? [{ title: `${titleOf(error)} · Aftercare` }] : []);

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Outside the admin; details are in the log only. */
export function ErrorBoundary() {
  return (
    <main>
      <h1>{titleOf(useRouteError())}</h1>
    </main>
  );
}

function titleOf(error: unknown): string {
  if (!isRouteErrorResponse(error) || error.status >= 500) return "Something went wrong";
  return error.status === 404 ? "This page does not exist" : "This was not understood";
}
