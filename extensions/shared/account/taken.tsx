import { say } from "./host";
import { MatterView } from "./matter-view";
import type { Awaited } from "./use-awaited-matter";

/** A request was taken: what it has become, or that this is told in a moment. */
export const Taken = ({ awaited: { matter, isWaiting } }: { readonly awaited: Awaited }) =>
  matter ? (
    <MatterView matter={matter} />
  ) : (
    <s-stack gap="base">
      <s-banner tone="success">{say("taken_text")}</s-banner>
      {isWaiting && <s-spinner accessibilityLabel={say("loading")} />}
    </s-stack>
  );
