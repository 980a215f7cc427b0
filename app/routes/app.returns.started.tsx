import type { LoaderFunctionArgs } from "@remix-run/node";
import { cutText } from "../lib/cut-text";
import { returnStart } from "../presenters/return-start";
import { readStartedReturn } from "../records/views/read-started-return";
import { openStaffRequest } from "./shared/staff-request.server";

const LONGEST_KEY = 100;

/** Whether the return that staff started with the form of `?key=` is there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop } = await openStaffRequest(request);
  const key = new URL(request.url).searchParams.get("key") ?? "";
  const { event, returnId } = await readStartedReturn(db, shop, cutText(key, LONGEST_KEY));
  return Response.json(returnStart(event, returnId));
}
