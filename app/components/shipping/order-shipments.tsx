import { Link } from "@shopify/polaris";
import type { ShipmentRowModel } from "../../presenters/shipment-model";
import { NothingYet, SectionCard } from "../section-card";
import { ShipmentList } from "./shipment-list";

/** Parcels of one order, and the way to all that is known of them. */
export function OrderShipments({ rows, url }: { readonly rows: readonly ShipmentRowModel[]; readonly url: string }) {
  return (
    <SectionCard title="Shipping" aside={<Link url={url}>Scans, promises and notices</Link>}>
      {rows.length === 0 && <NothingYet>Nothing of it is shipped, or waits to be.</NothingYet>}
      <ShipmentList inCard label="Shipments of this order" rows={rows} />
    </SectionCard>
  );
}
