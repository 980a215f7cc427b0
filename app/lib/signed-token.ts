import { timingSafeEqual } from "node:crypto";
import type { Sealer } from "./seal";

interface Subject {
  readonly id: string;
  readonly shop: string;
}

/** What links in mails end with: an id and a signature that opens this one thing, for this one use. */
export function signedToken(sealer: Sealer, use: string, subject: Subject): string {
  return `${subject.id}.${sealer.hash(subject.shop, `${use}/${subject.id}`)}`;
}

/** The id in a token, null when it is no token. Whether it is genuine `isGenuineToken` says. */
export function idOfToken(token: string): string | null {
  return /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}

/** Compares in constant time. */
export function isGenuineToken(sealer: Sealer, use: string, token: string, subject: Subject): boolean {
  const given = Buffer.from(token);
  const right = Buffer.from(signedToken(sealer, use, subject));
  return given.length === right.length && timingSafeEqual(given, right);
}
