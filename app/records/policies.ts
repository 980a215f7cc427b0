import type { PrismaClient } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { POLICY_KINDS, type AnyPolicy, type PolicyKind, type PolicyOf } from "../domain/policy/kinds";
import { presetsFor } from "../domain/policy/presets";
import { findRows } from "./rows";

export type PolicyMode = "OFF" | "SHADOW" | "ON";
type Reader = PrismaClient | Transaction;

export interface PublishedPolicy<Kind extends PolicyKind> {
  readonly policyId: string;
  readonly versionId: string;
  readonly number: number;
  readonly mode: PolicyMode;
  readonly document: PolicyOf<Kind>;
}

/** What "turn on" gives: the first preset of the kind. */
export function defaultPolicy(kind: PolicyKind): AnyPolicy {
  const [preset] = presetsFor(kind);
  if (!preset) throw new Error(`no preset for policies of kind ${kind}`);
  return preset.document;
}

/** Gives a shop its policies, switched off, each with a cautious draft. Policies it already has stay as they are. */
export async function ensurePolicies(tx: Transaction, shop: string, now: Date): Promise<void> {
  for (const kind of POLICY_KINDS) {
    const policy = await tx.policy.upsert({
      where: { shop_kind: { shop, kind } },
      create: { id: uuid(), shop, kind, mode: "OFF" },
      update: {},
      include: { versions: { select: { id: true }, take: 1 } },
    });
    if (policy.versions.length > 0) continue;
    await tx.policyVersion.create({
      data: {
        id: uuid(),
        shop,
        policyId: policy.id,
        number: 1,
        state: "DRAFT",
        document: JSON.stringify(defaultPolicy(kind)),
        createdBy: "Aftercare",
        createdAt: now,
      },
    });
  }
}

/** The version in force, whatever the mode says of acting on it; null when nothing was ever published. */
export async function loadPublished<Kind extends PolicyKind>(
  db: Reader,
  shop: string,
  kind: Kind,
): Promise<PublishedPolicy<Kind> | null> {
  const policy = await db.policy.findUnique({ where: { shop_kind: { shop, kind } } });
  if (!policy?.publishedVersionId) return null;
  const version = await db.policyVersion.findFirst({
    where: { id: policy.publishedVersionId, shop, policyId: policy.id, state: "PUBLISHED" },
  });
  if (!version) return null;
  return {
    policyId: policy.id,
    versionId: version.id,
    number: version.number,
    mode: policy.mode as PolicyMode,
    document: JSON.parse(version.document) as PolicyOf<Kind>,
  };
}

interface PublishedVersion {
  readonly id: string;
  readonly shop: string;
  readonly policyId: string;
  readonly number: number;
  readonly document: AnyPolicy;
}

/** A version that was published never changes: read and parsed once, it holds for good. Which one is in force is always read. */
const published = new Map<string, PublishedVersion>();
const MOST_KEPT = 1000;

async function publishedVersions(db: Reader, ids: readonly string[]): Promise<readonly PublishedVersion[]> {
  const held = ids.flatMap((id) => published.get(id) ?? []);
  const unknown = ids.filter((id) => !held.some((one) => one.id === id));
  if (unknown.length === 0) return held;
  const rows = await db.policyVersion.findMany({ where: { id: { in: unknown }, state: "PUBLISHED" } });
  const read = rows.map(({ id, shop, policyId, number, document }) => {
    return { id, shop, policyId, number, document: JSON.parse(document) as AnyPolicy };
  });
  for (const version of read) {
    if (published.size >= MOST_KEPT) published.delete(published.keys().next().value!);
    published.set(version.id, version);
  }
  return [...held, ...read];
}

/** The versions in force of some kinds, those that are off left out; nearly always in one read, however many kinds there are. */
export async function loadInUse<Kind extends PolicyKind>(
  db: Database,
  shop: string,
  kinds: readonly Kind[],
): Promise<ReadonlyMap<Kind, PublishedPolicy<Kind>>> {
  const policies = findRows(db, "Policy", { shop, kind: kinds }).filter(({ mode }) => mode !== "OFF");
  const ids = policies.flatMap(({ publishedVersionId }) => publishedVersionId ?? []);
  const versions = (await publishedVersions(db.read, ids)).filter((version) => version.shop === shop);
  const byPolicy = new Map(versions.map((version) => [version.policyId, version]));
  return new Map(
    policies.flatMap((policy): [Kind, PublishedPolicy<Kind>][] => {
      const version = byPolicy.get(policy.id);
      if (!version) return [];
      const document = version.document as PolicyOf<Kind>;
      const { id: versionId, number } = version;
      return [
        [policy.kind as Kind, { policyId: policy.id, versionId, number, mode: policy.mode as PolicyMode, document }],
      ];
    }),
  );
}

export type SetModeResult = { readonly outcome: "changed" } | { readonly outcome: "nothing_published" };

/** Switches a policy off, to watching only, or on. Only a policy with a published version can leave OFF. */
export async function setMode(
  tx: Transaction,
  shop: string,
  kind: PolicyKind,
  mode: PolicyMode,
): Promise<SetModeResult> {
  const changed = await tx.policy.updateMany({
    where: { shop, kind, ...(mode === "OFF" ? {} : { publishedVersionId: { not: null } }) },
    data: { mode },
  });
  return { outcome: changed.count === 1 ? "changed" : "nothing_published" };
}

export interface PolicyVersionRow {
  readonly id: string;
  readonly number: number;
  readonly state: "DRAFT" | "PUBLISHED" | "RETIRED";
  readonly document: AnyPolicy;
  readonly note: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** Versions of a policy, newest first, the draft included. */
export async function listVersions(db: Reader, shop: string, kind: PolicyKind): Promise<readonly PolicyVersionRow[]> {
  const rows = await db.policyVersion.findMany({ where: { shop, policy: { kind } }, orderBy: { number: "desc" } });
  return rows.map((row) => ({
    ...row,
    state: row.state as PolicyVersionRow["state"],
    document: JSON.parse(row.document) as AnyPolicy,
  }));
}
