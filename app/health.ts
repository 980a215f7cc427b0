import type { DoorServices } from "./inbox/door-services";

export interface Health {
  readonly status: 200 | 503;
  readonly body: { readonly status: "ok" | "unavailable" };
}

/** `/health/live`: the process answers. `/health` and `/health/ready`: it can also take work. Null for any other path. */
export async function readHealth(path: string, services: Pick<DoorServices, "isReady">): Promise<Health | null> {
  if (path === "/health/live") return { status: 200, body: { status: "ok" } };
  if (path !== "/health" && path !== "/health/ready") return null;
  const ready = await services.isReady();
  return ready ? { status: 200, body: { status: "ok" } } : { status: 503, body: { status: "unavailable" } };
}
