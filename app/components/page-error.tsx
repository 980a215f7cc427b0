import { isRouteErrorResponse } from "@remix-run/react";
import { Banner, BlockStack, Link, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { Bare } from "./bare";

/** Shopify's library answers by throwing whole pages (the bounce page, leaving the iframe): they must be shown as they are. */
export function isShopifyAnswer(error: unknown): boolean {
  return isRouteErrorResponse(error) && (error.status < 400 || /^\s*</.test(String(error.data ?? "")));
}

const WORDS: Readonly<Record<number, { title: string; text: string }>> = {
  401: { title: "Your session has ended", text: "Reload the page to go on." },
  403: { title: "This is not open to you", text: "Ask the store's owner for access." },
  404: { title: "This page does not exist", text: "It may have been removed. Choose another page from the menu." },
  410: { title: "This page is not for bots", text: "Open it in a browser, from the Shopify admin." },
};
const UNEXPECTED = {
  title: "Something went wrong",
  text: "Nothing you entered was sent twice. Reload the page; if it happens again, the log of the app says why.",
};

const wordsFor = (error: unknown) => (isRouteErrorResponse(error) && WORDS[error.status]) || UNEXPECTED;

export const titleOfError = (error: unknown): string => wordsFor(error).title;

/** A failed page in the merchant's words; the details are in the log only. */
export function PageError({ error }: { error: unknown }) {
  const words = wordsFor(error);
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    document.title = `${words.title} · Aftercare`;
  }, [words.title]);
  return (
    <main>
      <Page title={words.title}>
        <BlockStack gap="400">
          <Banner tone={isMissing ? "info" : "critical"}>{words.text}</Banner>
          <Bare>
            <Text as="p">
              <Link url="/app">Go to the home page</Link>
            </Text>
          </Bare>
        </BlockStack>
      </Page>
    </main>
  );
}
