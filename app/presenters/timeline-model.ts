import type { TimelineRow } from "../records/views/rows";
import type { TellTime, TimeText } from "./time-text";

export interface TimelineModel {
  readonly id: string;
  readonly at: TimeText;
  readonly actor: string;
  readonly text: string;
}

const ACTORS: readonly (readonly [RegExp, string])[] = [
  [/^staff\b/i, "Staff"],
  [/^(shopper|portal)\b/i, "Shopper"],
  [/^(app|aftercare|system|rule|timer)\b/i, "Aftercare"],
  [/^(shopify|webhook)\b/i, "Shopify"],
];

export function timelineModel({ id, at, actor, text }: TimelineRow, tell: TellTime): TimelineModel {
  return { id, at: tell(at), actor: ACTORS.find(([pattern]) => pattern.test(actor))?.[1] ?? actor, text };
}
