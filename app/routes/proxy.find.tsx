import type { ActionFunctionArgs } from "@remix-run/node";
import { FindOrderPage } from "../components/portal/find-order-page";
import { TypeCodePage } from "../components/portal/type-code-page";
import { lookupToken } from "../lib/guest-order-link";
import { services } from "../services.server";
import { fieldsOf, portalPage, portalVisit } from "./shared/portal.server";

/** A guest asks for their order: the answer is the same whether there is one. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { shop, caller, words, prefix } = visit;
  const form = await fieldsOf(request);
  const taken = await services().lookUpOrder({ shop, caller, form });
  const { number = "", contact = "" } = form;
  const again = (status: number, problem: "incomplete" | "tooMany") =>
    portalPage(status, <FindOrderPage words={words} prefix={prefix} problem={problem} typed={{ number, contact }} />);
  switch (taken.outcome) {
    case "incomplete":
      return again(422, "incomplete");
    case "too_many":
      return again(429, "tooMany");
    case "taken": {
      const token = lookupToken(services().sealer, { id: taken.lookupId, shop });
      return portalPage(200, <TypeCodePage words={words} prefix={prefix} token={token} />);
    }
  }
}

// An address typed or opened again begins anew.
export { loader } from "./proxy._index";
