import { Badge as PolarisBadge } from "@shopify/polaris";
import type { Badge } from "../presenters/badge";

export function StateBadge({ badge: { label, tone } }: { badge: Badge }) {
  return <PolarisBadge tone={tone === "new" ? undefined : tone}>{label}</PolarisBadge>;
}
