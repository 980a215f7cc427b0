import type { LoaderFunctionArgs } from "@remix-run/node";
import { batchProgress } from "../presenters/return-batch";
import { readSentCommands } from "../records/views/read-return-page";
import { openStaffRequest } from "./shared/staff-request.server";

const AT_MOST = 100;

/** How far the worker is with commands that were sent for several returns. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop } = await openStaffRequest(request);
  const events = new URL(request.url).searchParams.get("events") ?? "";
  return Response.json(batchProgress(await readSentCommands(db, shop, events.split(",").slice(0, AT_MOST))));
}
