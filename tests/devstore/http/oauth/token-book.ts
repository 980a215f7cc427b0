import { randomBytes } from "node:crypto";
import type { StoreClock } from "../../contract.ts";

const accessTokenSeconds = 3_600;
const refreshTokenSeconds = 90 * 86_400;
const onlineTokenSeconds = 86_400;

export interface Grant {
  readonly shop: string;
  readonly scopes: readonly string[];
  /** Staff user of an online token. */
  readonly userId: string | null;
  readonly accessToken: string;
  /** Null: a token of the old, non-expiring kind. */
  readonly expiresIn: number | null;
  readonly expiresAt: Date | null;
  readonly refresh: { readonly token: string; readonly expiresIn: number; readonly expiresAt: Date } | null;
}

/** Access and refresh tokens of all shops, in store time. */
export class TokenBook {
  #byAccessToken = new Map<string, Grant>();
  #byRefreshToken = new Map<string, Grant>();
  /** Refresh token that ends with the first use of an access token made from it. */
  #endsWithFirstUse = new Map<string, string>();

  constructor(private readonly clock: StoreClock) {}

  issueOffline(shop: string, scopes: readonly string[], expiring: boolean): Grant {
    const refresh = expiring
      ? { token: secret("shprt_"), expiresIn: refreshTokenSeconds, expiresAt: this.#in(refreshTokenSeconds) }
      : null;
    return this.#keep(shop, scopes, null, expiring ? accessTokenSeconds : null, refresh);
  }

  issueOnline(shop: string, scopes: readonly string[], userId: string): Grant {
    return this.#keep(shop, scopes, userId, onlineTokenSeconds, null);
  }

  /** Rotates: the given refresh token goes on working until the new access token is first used. Null: not valid. */
  refresh(shop: string, refreshToken: string): Grant | null {
    const old = this.#byRefreshToken.get(refreshToken);
    if (!old?.refresh || old.shop !== shop || old.refresh.expiresAt <= this.clock.now()) return null;
    const grant = this.issueOffline(shop, old.scopes, true);
    this.#endsWithFirstUse.set(grant.accessToken, refreshToken);
    return grant;
  }

  /** The grant behind an access token that is valid now for this shop; counts as a use. */
  use(shop: string, accessToken: string): Grant | null {
    const grant = this.#byAccessToken.get(accessToken);
    if (!grant || grant.shop !== shop) return null;
    if (grant.expiresAt && grant.expiresAt <= this.clock.now()) return null;
    const ended = this.#endsWithFirstUse.get(accessToken);
    if (ended !== undefined) {
      this.#byRefreshToken.delete(ended);
      this.#endsWithFirstUse.delete(accessToken);
    }
    return grant;
  }

  revokeShop(shop: string): void {
    for (const grant of [...this.#byAccessToken.values()].filter((each) => each.shop === shop)) this.revoke(grant);
    for (const [token, grant] of this.#byRefreshToken) if (grant.shop === shop) this.#byRefreshToken.delete(token);
  }

  revoke(grant: Grant): void {
    this.#byAccessToken.delete(grant.accessToken);
    if (grant.refresh) this.#byRefreshToken.delete(grant.refresh.token);
  }

  #keep(
    shop: string,
    scopes: readonly string[],
    userId: string | null,
    expiresIn: number | null,
    refresh: Grant["refresh"],
  ): Grant {
    const expiresAt = expiresIn === null ? null : this.#in(expiresIn);
    const grant = { shop, scopes, userId, accessToken: secret("shpat_"), expiresIn, expiresAt, refresh };
    this.#byAccessToken.set(grant.accessToken, grant);
    if (refresh) this.#byRefreshToken.set(refresh.token, grant);
    return grant;
  }

  #in(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }
}

const secret = (prefix: string): string => prefix + randomBytes(16).toString("hex");
