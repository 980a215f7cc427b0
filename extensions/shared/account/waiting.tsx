import { say } from "./host";

export const Waiting = () => (
  <s-stack gap="base">
    <s-spinner accessibilityLabel={say("loading")} />
    <s-skeleton-paragraph />
  </s-stack>
);
