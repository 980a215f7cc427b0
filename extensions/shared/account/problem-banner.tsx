import type { Failure } from "./call-app";
import { requireLogin, say } from "./host";

interface ProblemBannerProps {
  readonly failure: Pick<Failure, "problem" | "said">;
  /** Absent where trying again changes nothing. */
  readonly again?: () => void;
}

/** Why there is nothing to show, and the way on. */
export function ProblemBanner({ failure: { problem, said }, again }: ProblemBannerProps) {
  const logIn = problem === "sign_in" ? requireLogin() : null;
  return (
    <s-banner tone={problem === "gone" ? "info" : "critical"}>
      <s-stack gap="small">
        <s-text>{said || say(`problem.${problem}`)}</s-text>
        {logIn ? (
          <s-button onClick={() => void logIn()}>{say("sign_in")}</s-button>
        ) : (
          again && problem !== "gone" && <s-button onClick={again}>{say("again")}</s-button>
        )}
      </s-stack>
    </s-banner>
  );
}
