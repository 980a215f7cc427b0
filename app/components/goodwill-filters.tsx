import { Select } from "@shopify/polaris";
import { ListFilters } from "./list-filters";

const SOURCES = [
  { value: "", label: "Anybody" },
  { value: "RULE", label: "A rule" },
  { value: "STAFF", label: "Staff" },
];

export function GoodwillFilters() {
  return (
    <ListFilters names={["source"]} placeholder="Code or order" days={["From", "Until"]}>
      {(field) => <Select label="Given by" options={SOURCES} {...field("source")} />}
    </ListFilters>
  );
}
