import { BlockStack, Text } from "@shopify/polaris";
import { gidTail } from "../../domain/gid";
import { formatMoney } from "../../domain/money";
import type { Replay } from "../../domain/policy/replay-policies";
import { changeText, stepText } from "../../presenters/replay-words";
import { FactList } from "../fact-list";
import { RowList } from "../row-list";
import { NothingYet } from "../section-card";

/** What would have come out differently: in a sentence, in numbers, and the orders worth a look. */
export function ReplayResult({ replay, currency }: { replay: Replay; currency: string }) {
  const { orders, changed, surprises, counts, refunds, unsure } = replay;
  if (orders === 0) return <NothingYet>There was no order to ask about in this time.</NothingYet>;
  const money = (minor: number) => formatMoney({ minor, currency });
  const difference = refunds.after - refunds.before;
  const steps = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return (
    <BlockStack gap="400">
      <Text as="h3" variant="headingSm">
        {changed === 0
          ? `All ${orders} orders would have been decided as they are today.`
          : `${changed} of ${orders} orders would have been decided differently.`}
      </Text>
      <FactList
        items={[
          ...steps.map(([step, count]) => ({ label: stepText(step), value: String(count) })),
          {
            label: "Refunded by cancelling",
            value: `${money(refunds.before)} → ${money(refunds.after)} (${difference < 0 ? "−" : "+"}${money(Math.abs(difference))})`,
          },
          ...(unsure > 0 ? [{ label: "Orders of which a fact was not known", value: String(unsure) }] : []),
        ]}
      />
      {surprises.length > 0 && (
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">
            Most surprising
          </Text>
          <RowList
            label="Orders decided differently"
            inCard
            rows={surprises.map(({ orderId, orderName, total, paid, before, after }) => ({
              id: orderId,
              title: orderName,
              url: `/app/orders/${gidTail(orderId)}`,
              about: paid > 0 ? `${money(paid)} paid` : `${money(total)}, nothing paid`,
              text: changeText(before, after),
            }))}
          />
        </BlockStack>
      )}
    </BlockStack>
  );
}
