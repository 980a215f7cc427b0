import { Select, type SelectOption } from "@shopify/polaris";
import { ListFilters } from "../list-filters";

interface ShipmentFiltersProps {
  readonly kinds: readonly SelectOption[];
  readonly carriers: readonly SelectOption[];
  readonly destinations: readonly SelectOption[];
}

const ANY = { value: "", label: "Any" };

export function ShipmentFilters({ kinds, carriers, destinations }: ShipmentFiltersProps) {
  return (
    <ListFilters
      names={["kind", "carrier", "destination"]}
      placeholder="Order or tracking number"
      days={["Ordered from", "Ordered until"]}
      isSearchApart
    >
      {(field) => (
        <>
          <Select label="Trouble" options={[ANY, ...kinds]} {...field("kind")} />
          <Select label="Carrier" options={[ANY, ...carriers]} {...field("carrier")} />
          <Select label="Going to" options={[ANY, ...destinations]} {...field("destination")} />
        </>
      )}
    </ListFilters>
  );
}
