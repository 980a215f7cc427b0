import { Form, useSearchParams } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";

const NAMES = ["search", "resolution", "from", "until"] as const;
type Name = (typeof NAMES)[number];

interface ReturnFiltersProps {
  readonly resolutions: Readonly<Record<string, string>>;
}

/** Search and filters of the list; they work by address, so that they can be shared and reloaded. */
export function ReturnFilters({ resolutions }: ReturnFiltersProps) {
  const [params] = useSearchParams();
  const address = params.toString();
  const [values, setValues] = useState(() => valuesOf(params));
  useEffect(() => setValues(valuesOf(new URLSearchParams(address))), [address]);
  const set = (name: Name) => (value: string) => setValues((old) => ({ ...old, [name]: value }));
  const tab = params.get("tab");
  const isFiltered = NAMES.some((name) => params.get(name));
  return (
    <Form method="get" role="search">
      {tab && <input type="hidden" name="tab" value={tab} />}
      <Box padding="300">
        <InlineGrid columns={{ xs: "1fr", sm: "1fr 1fr", md: "3fr 2fr 2fr 2fr auto" }} gap="200" alignItems="end">
          <TextField
            label="Search"
            name="search"
            value={values.search}
            onChange={set("search")}
            placeholder="Order, RMA or tracking number"
            autoComplete="off"
            maxLength={60}
          />
          <Select
            label="Wanted"
            name="resolution"
            value={values.resolution}
            onChange={set("resolution")}
            options={[
              { value: "", label: "Anything" },
              ...Object.entries(resolutions).map(([value, label]) => ({ value, label })),
            ]}
          />
          <TextField
            label="Asked from"
            type="date"
            name="from"
            value={values.from}
            onChange={set("from")}
            autoComplete="off"
          />
          <TextField
            label="Asked until"
            type="date"
            name="until"
            value={values.until}
            onChange={set("until")}
            autoComplete="off"
          />
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
  const read = (name: Name) => params.get(name) ?? "";
  return { search: read("search"), resolution: read("resolution"), from: read("from"), until: read("until") };
}
