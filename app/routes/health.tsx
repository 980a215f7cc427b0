import { readHealth } from "../health";
import { startServices } from "../services.server";

/** For `npm run dev`; in production app/http-server.ts answers before Remix is reached. */
export async function loader() {
  const health = await readHealth("/health", await startServices());
  return Response.json(health?.body, { status: health?.status });
}
