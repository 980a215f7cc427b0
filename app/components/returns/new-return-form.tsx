import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Button, Card, InlineStack, Spinner, Text } from "@shopify/polaris";
import { type FormEvent, useEffect, useState } from "react";
import type { OrderToReturn, VariantChoice } from "../../presenters/return-form";
import type { QuoteAnswer } from "../../presenters/return-quote";
import { Bare } from "../bare";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { Time } from "../time";
import { useAwaitReturn } from "./await-return";
import { ExchangeFields } from "./exchange-fields";
import { blankReturn, type NewReturn, toFields } from "./new-return";
import { QuoteCard } from "./quote-card";
import { ReturnLineFields } from "./return-line-fields";
import { ReturnTermsFields } from "./return-terms-fields";

interface NewReturnFormProps {
  readonly order: OrderToReturn;
  readonly variants: readonly VariantChoice[];
  /** Makes sending twice one request. */
  readonly requestKey: string;
  readonly words: {
    readonly resolutions: Readonly<Record<string, string>>;
    readonly moments: Readonly<Record<string, string>>;
  };
}

/** Staff start a return: first they see what it is worth, then it is started on exactly that. */
export function NewReturnForm({ order, variants, words, ...props }: NewReturnFormProps) {
  const [requestKey, setRequestKey] = useState(props.requestKey);
  const bridge = useAppBridge();
  const { submit, data, state, formData } = useFetcher<QuoteAnswer>();
  const [values, setValues] = useState<NewReturn>(() => blankReturn(order));
  /** What the quote on the page is about. */
  const [quotedFor, setQuotedFor] = useState("");
  const set = (change: Partial<NewReturn>) => setValues((old) => ({ ...old, ...change }));
  const fields = { ...toFields(values), order: order.tail, requestKey };
  const asked = JSON.stringify(fields);
  const isBusy = state !== "idle";
  const isStarted = !isBusy && data?.ok === true && !data.quote;
  const message = data?.ok ? data.message : "";
  const [awaited, setAwaited] = useState<string | null>(null);
  useEffect(() => {
    if (!isStarted) return;
    bridge.toast.show(message);
    setAwaited(requestKey);
    // One answer is told once, whatever the key is by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bridge, data, isStarted]);
  const notStarted = useAwaitReturn(awaited, `/app/orders/${order.tail}`);
  useEffect(() => {
    // The old key stands for the request that came to nothing: the next one is another.
    if (notStarted) setRequestKey(crypto.randomUUID());
  }, [notStarted]);
  if (order.obstacle) {
    const { text: title, link } = order.obstacle;
    return <Banner tone="warning" title={title} action={link && { content: link.label, url: link.url }} />;
  }

  if (awaited && !notStarted) {
    return (
      <Card>
        <div role="status">
          <InlineStack gap="300" blockAlign="center">
            <Spinner size="small" accessibilityLabel="Under way" />
            <Text as="p">The return is being started…</Text>
          </InlineStack>
        </div>
      </Card>
    );
  }

  const send = (intent: "quote" | "start") => {
    setAwaited(null);
    void submit({ ...fields, intent }, { method: "post" });
  };
  const quote = (event: FormEvent) => {
    event.preventDefault();
    setQuotedFor(asked);
    send("quote");
  };
  const failed = data && !data.ok && !isBusy ? data : null;
  const errors = failed?.errors ?? (notStarted && !isBusy ? [notStarted] : []);
  const shown = data?.ok && quotedFor === asked ? data.quote : undefined;
  return (
    <BlockStack gap="400">
      <ErrorBanner errors={errors} title="This cannot be started yet" />
      <form onSubmit={quote} noValidate>
        <BlockStack gap="400">
          <SectionCard title="What comes back">
            <Text as="p" tone="subdued">
              Placed <Time at={order.placed} />
            </Text>
            <ReturnLineFields order={order} values={values} set={set} error={failed?.fields?.lines} />
          </SectionCard>
          <SectionCard title="What the shopper gets">
            <ExchangeFields
              values={values}
              set={set}
              variants={variants}
              resolutions={words.resolutions}
              error={failed?.fields?.exchange}
            />
          </SectionCard>
          <SectionCard title="Terms">
            <ReturnTermsFields values={values} set={set} moments={words.moments} errors={failed?.fields ?? {}} />
          </SectionCard>
          <Bare>
            <Button
              submit
              variant={shown ? undefined : "primary"}
              loading={isBusy && formData?.get("intent") === "quote"}
              disabled={isBusy}
            >
              {shown ? "Calculate again" : "Show what it is worth"}
            </Button>
          </Bare>
        </BlockStack>
      </form>
      {shown && (
        <QuoteCard quote={shown} isBusy={isBusy && formData?.get("intent") === "start"} onStart={() => send("start")} />
      )}
    </BlockStack>
  );
}
