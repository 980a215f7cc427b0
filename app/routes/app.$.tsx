import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { drain } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

/** Addresses no page has: the same "does not exist" as for unknown rows, inside the admin's frame. */
export async function loader({ request }: LoaderFunctionArgs) {
  await openStaffRequest(request);
  return notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  await openStaffRequest(request);
  await drain(request);
  return notFound();
}

export default function Nowhere() {
  return null;
}
