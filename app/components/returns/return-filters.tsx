import { Select } from "@shopify/polaris";
import { ListFilters } from "../list-filters";

interface ReturnFiltersProps {
  readonly resolutions: Readonly<Record<string, string>>;
}

export function ReturnFilters({ resolutions }: ReturnFiltersProps) {
  const options = Object.entries(resolutions).map(([value, label]) => ({ value, label }));
  return (
    <ListFilters
      names={["resolution"]}
      placeholder="Order, RMA or tracking number"
      days={["Asked from", "Asked until"]}
    >
      {(field) => (
        <Select label="Wanted" options={[{ value: "", label: "Anything" }, ...options]} {...field("resolution")} />
      )}
    </ListFilters>
  );
}
