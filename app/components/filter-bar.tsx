import { Form, useSearchParams } from "@remix-run/react";
import { Box, Button, InlineStack, Tabs, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";

/** Tabs kept in the address under `name`. */
export function FilterTabs({ name, tabs }: { name: string; tabs: readonly { id: string; label: string }[] }) {
  const [params, setParams] = useSearchParams();
  const chosen = Math.max(
    0,
    tabs.findIndex(({ id }) => id === params.get(name)),
  );
  const select = (index: number) => {
    const next = new URLSearchParams(params);
    next.set(name, tabs[index]?.id ?? "");
    next.delete("after");
    setParams(next);
  };
  const items = tabs.map(({ id, label }) => ({ id, content: label, panelID: `${name}-panel` }));
  return <Tabs tabs={items} selected={chosen} onSelect={select} fitted={false} />;
}

interface OrderSearchProps {
  readonly keep: readonly string[];
  /** What else is found by it. */
  readonly label?: string;
  readonly placeholder?: string;
}

/** Search by order name; works by address, so that it can be shared and reloaded. */
export function OrderSearch({ keep, label = "Order name", placeholder = "Order name, e.g. #1001" }: OrderSearchProps) {
  const [params] = useSearchParams();
  const inAddress = params.get("order") ?? "";
  const [text, setText] = useState(inAddress);
  useEffect(() => setText(inAddress), [inAddress]);
  return (
    <Form method="get" role="search">
      {keep.map(
        (name) => params.get(name) && <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />,
      )}
      <Box padding="300">
        <InlineStack gap="200" wrap={false} blockAlign="center">
          <div style={{ flex: 1 }}>
            <TextField
              label={label}
              labelHidden
              name="order"
              value={text}
              onChange={setText}
              placeholder={placeholder}
              autoComplete="off"
              maxLength={60}
            />
          </div>
          <Button submit>Search</Button>
          {inAddress && <ClearSearch />}
        </InlineStack>
      </Box>
    </Form>
  );
}

function ClearSearch() {
  const [params] = useSearchParams();
  const rest = new URLSearchParams(params);
  rest.delete("order");
  rest.delete("after");
  return (
    <Button variant="plain" url={`?${rest}`}>
      Show all
    </Button>
  );
}
