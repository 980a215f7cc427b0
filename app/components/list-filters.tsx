import { Form, useSearchParams } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, TextField } from "@shopify/polaris";
import { type ReactNode, useEffect, useState } from "react";

interface ListFiltersProps<Name extends string> {
  /** Fields of this list besides the search and the two days, which every list has. */
  readonly names: readonly Name[];
  /** What the search looks for. */
  readonly placeholder: string;
  /** Labels of the first and the last day. */
  readonly days: readonly [string, string];
  /** With many fields the search has a row of its own. */
  readonly isSearchApart?: boolean;
  readonly children: (field: Field<Name>) => ReactNode;
}

type Field<Name extends string> = (name: Name) => {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const SHARED = ["search", "from", "until"] as const;

/** Search and filters of a list; they work by address, so that they can be shared and reloaded. */
export function ListFilters<Name extends string>(props: ListFiltersProps<Name>) {
  const { names, placeholder, days, isSearchApart = false, children } = props;
  const [params] = useSearchParams();
  const field = useAddressFields<Name | (typeof SHARED)[number]>(params);
  const tab = params.get("tab");
  const isFiltered = [...SHARED, ...names].some((name) => params.get(name));
  const fields = names.length + days.length;
  const columns = isSearchApart
    ? { xs: "repeat(2, minmax(0, 1fr))", lg: `repeat(${fields}, 2fr) auto` }
    : { xs: "1fr", sm: "1fr 1fr", md: `3fr repeat(${fields}, 2fr) auto` };
  return (
    <Form method="get" role="search">
      {tab && <input type="hidden" name="tab" value={tab} />}
      <Box padding="300">
        <InlineGrid columns={columns} gap="200" alignItems="end">
          <div style={isSearchApart ? { gridColumn: "1 / -1" } : undefined}>
            <TextField
              label="Search"
              placeholder={placeholder}
              autoComplete="off"
              maxLength={60}
              {...field("search")}
            />
          </div>
          {children(field)}
          <TextField label={days[0]} type="date" autoComplete="off" {...field("from")} />
          <TextField label={days[1]} type="date" autoComplete="off" {...field("until")} />
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

/** Fields that hold what the address says until somebody types, and again whenever the address changes. */
function useAddressFields<Name extends string>(params: URLSearchParams): Field<Name> {
  const address = params.toString();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => setTyped({}), [address]);
  return (name) => ({
    name,
    value: typed[name] ?? params.get(name) ?? "",
    onChange: (value) => setTyped((old) => ({ ...old, [name]: value })),
  });
}
