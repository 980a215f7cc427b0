import type { Step } from "../../../app/presenters/account/answers";

/** The way of something, step by step. How far each has come is seen by weight and colour, and said where it is the news. */
export const Steps = ({ steps }: { readonly steps: readonly Step[] }) =>
  steps.length === 0 ? null : (
    <s-ordered-list>
      {steps.map(({ label, day, progress, said }) => {
        const isNews = progress === "current" || progress === "wrong";
        return (
          <s-list-item key={label}>
            <s-text
              type={isNews ? "strong" : "generic"}
              color={progress === "next" ? "subdued" : "base"}
              tone={progress === "wrong" ? "critical" : "auto"}
            >
              {label}
            </s-text>
            {day && <s-text color="subdued">{` · ${day}`}</s-text>}
            <s-text color="subdued" accessibilityVisibility={isNews ? "visible" : "exclusive"}>
              {` · ${said}`}
            </s-text>
          </s-list-item>
        );
      })}
    </s-ordered-list>
  );
