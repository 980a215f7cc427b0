import { BlockStack, Text } from "@shopify/polaris";
import { gidTail } from "../../domain/gid";
import { formatMoney } from "../../domain/money";
import type { PolicyKind } from "../../domain/policy/kinds";
import type { Replay, ReplayedChange, ReplaySum } from "../../domain/policy/replay";
import { ASKED, changeText, nothingIn, pointOf, stepText, SUMS } from "../../presenters/replay-words";
import { FactList } from "../fact-list";
import { RowList } from "../row-list";
import { NothingYet } from "../section-card";

interface ReplayResultProps {
  readonly kind: PolicyKind;
  readonly replay: Replay;
  readonly currency: string;
}

/** What would have come out differently: in a sentence, in numbers, and what is worth a look. */
export function ReplayResult({ kind, replay, currency }: ReplayResultProps) {
  const { asked, changed, surprises, counts, unsure } = replay;
  const what = ASKED[kind];
  if (asked === 0) return <NothingYet>{nothingIn(kind)}</NothingYet>;
  const money = (minor: number) => formatMoney({ minor, currency });
  const steps = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return (
    <BlockStack gap="400">
      <Text as="h3" variant="headingSm">
        {changed === 0
          ? `All ${asked} ${what} would have been decided as they are today.`
          : `${changed} of ${asked} ${what} would have been decided differently.`}
      </Text>
      <FactList
        items={[
          ...steps.map(([step, count]) => ({ label: stepText(step), value: String(count) })),
          ...sumItems(kind, replay, money),
          ...(unsure > 0 ? [{ label: "Of which a fact was not known", value: String(unsure) }] : []),
        ]}
      />
      {surprises.length > 0 && (
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">
            Most surprising
          </Text>
          <RowList
            label="Decided differently"
            inCard
            rows={surprises.map(({ subject, name, total, paid, before, after }, index) => ({
              id: `${subject.id} ${index}`,
              title: name,
              url: addressOf(subject),
              about: paid > 0 ? `${money(paid)} paid` : `${money(total)}, nothing paid`,
              text: changeText(before, after, currency),
            }))}
          />
        </BlockStack>
      )}
    </BlockStack>
  );
}

function addressOf(subject: ReplayedChange["subject"]): string {
  return subject.kind === "order" ? `/app/orders/${gidTail(subject.id)}` : `/app/returns/${subject.id}`;
}

/** What a policy of the kind is about is shown in any case; of the rest what is zero before and after is left out. */
function sumItems(kind: PolicyKind, { sums }: Replay, money: (minor: number) => string) {
  return (Object.keys(SUMS) as ReplaySum[]).flatMap((name) => {
    const { label, isMoney } = SUMS[name];
    const { before, after } = sums[name];
    if (before === 0 && after === 0 && name !== pointOf(kind)) return [];
    const show = isMoney ? money : String;
    const difference = `${after < before ? "−" : "+"}${show(Math.abs(after - before))}`;
    return [{ label, value: `${show(before)} → ${show(after)} (${difference})` }];
  });
}
