import { Link } from "@shopify/polaris";
import type { ReturnRowModel } from "../../presenters/return-model";
import { RowList } from "../row-list";
import { NothingYet, SectionCard } from "../section-card";

interface OrderReturnsProps {
  readonly returns: readonly ReturnRowModel[];
  readonly newReturnUrl: string;
}

/** Returns of one order, and the way to a new one. */
export function OrderReturns({ returns, newReturnUrl }: OrderReturnsProps) {
  return (
    <SectionCard title="Returns" aside={<Link url={newReturnUrl}>Start a return</Link>}>
      {returns.length === 0 && <NothingYet>Nothing of this order was returned.</NothingYet>}
      <RowList
        inCard
        label="Returns of this order"
        rows={returns.map(({ id, url, rma, badge, what, resolution, reasons, sentence, requested }) => ({
          id,
          url,
          title: rma,
          badge,
          about: [what, resolution, reasons].filter(Boolean).join(", "),
          text: sentence,
          at: requested,
        }))}
      />
    </SectionCard>
  );
}
