import type { Database } from "../db.server";
import { type DelayPolicyKind, delayPolicyKind, type PolicyOf } from "../domain/policy/kinds";
import type { DelaySettings } from "../domain/policy/shipping-types";
import { DELAY_KINDS, type DelayKind } from "../domain/shipping/types";
import { loadInUse } from "../records/policies";

/** A delay policy that is not off. */
export interface DelayRuling {
  readonly versionId: string;
  readonly number: number;
  readonly isShadow: boolean;
  readonly document: PolicyOf<DelayPolicyKind>;
  readonly settings: DelaySettings;
}
export type DelayRulings = ReadonlyMap<DelayKind, DelayRuling>;

/** The delay policies in use of a shop. */
export async function delayRulings(db: Database, shop: string): Promise<DelayRulings> {
  const inUse = await loadInUse(db, shop, DELAY_KINDS.map(delayPolicyKind));
  return new Map(
    DELAY_KINDS.flatMap((kind): [DelayKind, DelayRuling][] => {
      const policy = inUse.get(delayPolicyKind(kind));
      if (!policy) return [];
      const { versionId, number, mode, document } = policy;
      return [[kind, { versionId, number, isShadow: mode === "SHADOW", document, settings: document.settings }]];
    }),
  );
}
