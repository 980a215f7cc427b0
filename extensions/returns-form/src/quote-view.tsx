import type { Amount, QuoteTexts } from "../../../app/presenters/account/answers";
import { Lines } from "../../shared/account/facts";
import { say } from "../../shared/account/host";
import { ProblemBanner } from "../../shared/account/problem-banner";
import type { Quoted } from "./use-quote";

/** What the return is worth, with every part, as soon as enough was chosen. */
export function QuoteView({ quoted, again }: { readonly quoted: Quoted; readonly again: () => void }) {
  const texts = "texts" in quoted ? quoted.texts : null;
  return (
    <s-section heading={say("quote.heading")}>
      {quoted.state === "none" && <s-text color="subdued">{say("quote.none")}</s-text>}
      {quoted.state === "problem" && <ProblemBanner failure={quoted.failure} again={again} />}
      {quoted.state === "loading" && <s-spinner accessibilityLabel={say("loading")} />}
      <s-box accessibilityRole="status">{texts && quoted.state !== "loading" && <Texts texts={texts} />}</s-box>
    </s-section>
  );
}

function Texts({ texts: { lines, parts, total, bonus, terms, canAsk } }: { readonly texts: QuoteTexts }) {
  return (
    <s-stack gap="base">
      {!canAsk && <s-banner tone="warning">{say("quote.nothing")}</s-banner>}
      <Lines lines={lines} />
      {parts.map((part) => (
        <Row key={part.label} {...part} />
      ))}
      {total && <Row {...total} isSum />}
      {bonus && <Row {...bonus} />}
      {terms.map((term) => (
        <s-text key={term}>{term}</s-text>
      ))}
    </s-stack>
  );
}

const Row = ({ label, amount, isSum = false }: Amount & { readonly isSum?: boolean }) => (
  <s-stack direction="inline" gap="small" justifyContent="space-between">
    <s-text type={isSum ? "strong" : "generic"}>{label}</s-text>
    <s-text type={isSum ? "strong" : "generic"}>{amount}</s-text>
  </s-stack>
);
