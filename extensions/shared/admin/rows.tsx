import type { AdminOrderRow } from "../../../app/presenters/admin-order-model";
import { inApp } from "./order-client";

type Tone = "info" | "success" | "caution" | "warning" | "critical" | "neutral";
/** The app's tones in Shopify's words. */
const TONES: Readonly<Record<string, Tone>> = {
  info: "info",
  success: "success",
  attention: "caution",
  warning: "warning",
  critical: "critical",
};

/** Rows with a link into the app each; nothing when there are none. */
export function Rows({ heading, rows }: { readonly heading: string; readonly rows: readonly AdminOrderRow[] }) {
  if (rows.length === 0) return null;
  return (
    <s-section heading={heading}>
      <s-stack gap="small">
        {rows.map(({ id, title, badge, text, url }) => (
          <s-stack key={id} gap="small-400">
            <s-stack direction="inline" gap="small" alignItems="center">
              <s-link href={inApp(url)}>{title}</s-link>
              <s-badge tone={TONES[badge.tone] ?? "neutral"}>{badge.label}</s-badge>
            </s-stack>
            {text !== "" && <s-text color="subdued">{text}</s-text>}
          </s-stack>
        ))}
      </s-stack>
    </s-section>
  );
}
