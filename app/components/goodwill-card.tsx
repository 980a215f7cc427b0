import { Button } from "@shopify/polaris";
import { useState } from "react";
import type { goodwillCard } from "../presenters/goodwill-card";
import { GoodwillForm } from "./goodwill-form";
import { RowList } from "./row-list";
import { NothingYet, SectionCard } from "./section-card";

/** What was given for the trouble with an order, and a way to give more. */
export function GoodwillCard({ goodwill }: { goodwill: ReturnType<typeof goodwillCard> }) {
  const { rows, canGive, help, orderId, hasCustomer, currency } = goodwill;
  const [isGiving, setGiving] = useState(false);
  return (
    <SectionCard
      title="Goodwill"
      aside={canGive && !isGiving && <Button onClick={() => setGiving(true)}>Give something</Button>}
    >
      {isGiving && canGive && (
        <GoodwillForm {...{ orderId, hasCustomer, help, currency }} onClose={() => setGiving(false)} />
      )}
      {rows.length === 0 && !isGiving && (
        <NothingYet>{`Nothing was given for this order. ${canGive ? "" : help}`}</NothingYet>
      )}
      <RowList inCard label="Given for this order" rows={rows} />
    </SectionCard>
  );
}
