import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { giveGoodwill, goodwillForm } from "./shared/goodwill-action.server";
import { readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

/** Nothing to see here: the order's page shows it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await openStaffRequest(request);
  return redirect("/app/goodwill");
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, goodwillForm);
  return read.ok ? giveGoodwill(staff, read.value) : read.answer;
}

/** Only so that a form sent without script ends at the list. */
export default function Nothing() {
  return null;
}
