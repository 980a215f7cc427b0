import { Form, useSearchParams } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";

const NAMES = ["search", "source", "from", "until"] as const;
type Name = (typeof NAMES)[number];

const SOURCES = [
  { value: "", label: "Anybody" },
  { value: "RULE", label: "A rule" },
  { value: "STAFF", label: "Staff" },
];

/** Search and filters of the list; they work by address, so that they can be shared and reloaded. */
export function GoodwillFilters() {
  const [params] = useSearchParams();
  const address = params.toString();
  const [values, setValues] = useState(() => valuesOf(params));
  useEffect(() => setValues(valuesOf(new URLSearchParams(address))), [address]);
  const set = (name: Name) => (value: string) => setValues((old) => ({ ...old, [name]: value }));
  const tab = params.get("tab");
  const isFiltered = NAMES.some((name) => params.get(name));
  const day = (name: "from" | "until", label: string) => (
    <TextField label={label} type="date" name={name} value={values[name]} onChange={set(name)} autoComplete="off" />
  );
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
            placeholder="Code or order"
            autoComplete="off"
            maxLength={60}
          />
          <Select label="Given by" name="source" value={values.source} onChange={set("source")} options={SOURCES} />
          {day("from", "From")}
          {day("until", "Until")}
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
  return { search: read("search"), source: read("source"), from: read("from"), until: read("until") };
}
