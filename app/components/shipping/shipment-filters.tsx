import { Form, useSearchParams } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { SelectOption } from "@shopify/polaris";

const NAMES = ["search", "kind", "carrier", "destination", "from", "until"] as const;
type Name = (typeof NAMES)[number];

interface ShipmentFiltersProps {
  readonly kinds: readonly SelectOption[];
  readonly carriers: readonly SelectOption[];
  readonly destinations: readonly SelectOption[];
}

/** Search and filters of the list; they work by address, so that they can be shared and reloaded. */
export function ShipmentFilters({ kinds, carriers, destinations }: ShipmentFiltersProps) {
  const [params] = useSearchParams();
  const address = params.toString();
  const [values, setValues] = useState(() => valuesOf(params));
  useEffect(() => setValues(valuesOf(new URLSearchParams(address))), [address]);
  const field = (name: Name) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues((old) => ({ ...old, [name]: value })),
  });
  const tab = params.get("tab");
  const isFiltered = NAMES.some((name) => params.get(name));
  const anything = { value: "", label: "Any" };
  return (
    <Form method="get" role="search">
      {tab && <input type="hidden" name="tab" value={tab} />}
      <Box padding="300">
        <TextField
          label="Search"
          placeholder="Order or tracking number"
          autoComplete="off"
          maxLength={60}
          {...field("search")}
        />
        <div style={{ blockSize: "var(--p-space-200)" }} />
        <InlineGrid
          columns={{ xs: "minmax(0, 1fr) minmax(0, 1fr)", lg: "2fr 2fr 2fr 2fr 2fr auto" }}
          gap="200"
          alignItems="end"
        >
          <Select label="Trouble" options={[anything, ...kinds]} {...field("kind")} />
          <Select label="Carrier" options={[anything, ...carriers]} {...field("carrier")} />
          <Select label="Going to" options={[anything, ...destinations]} {...field("destination")} />
          <TextField label="Ordered from" type="date" autoComplete="off" {...field("from")} />
          <TextField label="Ordered until" type="date" autoComplete="off" {...field("until")} />
          <InlineStack gap="200" blockAlign="center" wrap={false}>
            <Button submit>Search</Button>
            {isFiltered && (
              <Button variant="plain" url={tab ? `?tab=${encodeURIComponent(tab)}` : "?"}>
                Clear
              </Button>
            )}
          </InlineStack>
        </InlineGrid>
      </Box>
    </Form>
  );
}

function valuesOf(params: URLSearchParams): Readonly<Record<Name, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ""])) as Record<Name, string>;
}
