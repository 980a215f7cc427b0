import type { AnyPolicy, PolicyKind } from "../../domain/policy/types";
import { listVersions, type PolicyMode, type PolicyVersionRow } from "../policies";
import { stampOf } from "../policy-versions";
import type { Reader } from "./reader";

/** A policy as the editor opens it; null when the shop has none of that kind yet. */
export async function readPolicy(db: Reader, shop: string, kind: PolicyKind) {
  const policy = await db.policy.findUnique({ where: { shop_kind: { shop, kind } } });
  if (!policy) return null;
  const versions = await db.policyVersion.findMany({
    where: { shop, policyId: policy.id, state: { in: ["DRAFT", "PUBLISHED"] } },
  });
  const draft = versions.find(({ state }) => state === "DRAFT");
  const published = versions.find(({ id }) => id === policy.publishedVersionId);
  return {
    mode: policy.mode as PolicyMode,
    draft: draft && { ...draft, document: JSON.parse(draft.document) as AnyPolicy, stamp: stampOf(draft.document) },
    published: published && { ...published, document: JSON.parse(published.document) as AnyPolicy },
  };
}

export async function readPolicyHistory(
  db: Reader,
  shop: string,
  kind: PolicyKind,
): Promise<readonly PolicyVersionRow[]> {
  return listVersions(db, shop, kind);
}

/** Both policies of a shop in a line each. */
export async function listPolicies(db: Reader, shop: string) {
  const policies = await db.policy.findMany({
    where: { shop },
    include: {
      versions: {
        where: { state: { in: ["DRAFT", "PUBLISHED"] } },
        select: { state: true, number: true, publishedAt: true },
      },
    },
  });
  return policies.map(({ kind, mode, versions }) => ({
    kind: kind as PolicyKind,
    mode: mode as PolicyMode,
    published: versions.find(({ state }) => state === "PUBLISHED") ?? null,
    hasDraft: versions.some(({ state }) => state === "DRAFT"),
  }));
}
