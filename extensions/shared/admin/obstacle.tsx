import type { Obstacle } from "../../../app/presenters/admin-order-model";
import { inApp } from "./order-client";

/** Why something cannot be done, with the way on. */
export function ObstacleBanner({ obstacle }: { readonly obstacle: Obstacle }) {
  return (
    <s-banner tone="warning">
      {obstacle.text} {obstacle.link && <s-link href={inApp(obstacle.link.url)}>{obstacle.link.label}</s-link>}
    </s-banner>
  );
}
