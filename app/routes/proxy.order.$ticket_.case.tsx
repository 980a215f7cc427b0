import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { CaseFormPage } from "../components/portal/case-pages";
import { caseWords } from "../lib/shopper-words/cases";
import { caseForm, keyIn, photosIn, readCaseForm } from "../presenters/portal-case";
import type { Fields } from "../presenters/portal-return";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { goOn, type OpenOrder, openOrder } from "./shared/portal-order.server";
import { takePhotos } from "./shared/portal-photos.server";

/** A guest says what is wrong with their order, or asks something. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const { about = "question", topic } = Object.fromEntries(new URL(request.url).searchParams);
  return form(open, 200, { about, ...(topic && { topic }) }, []);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const { shop, read, words } = open;
  const { fields, problems, isCutOff } = await takePhotos(request, { shop, orderId: read.order.id }, words);
  // Who sends so many photos shows what is wrong.
  if (isCutOff) return form(open, 413, { about: "claim" }, problems);
  const said = caseWords(read.personal.locale);
  const { mistakes, asked } = readCaseForm(read.order, fields, said);
  if (problems.length + mistakes.length > 0) return form(open, 422, fields, [...problems, ...mistakes]);
  const name = "case/open";
  const taken = await services().writeAsShopper({ shop, name, payload: asked, requestKey: keyIn(fields) });
  switch (taken.outcome) {
    case "accepted":
      return goOn(open, "case");
    case "too_many":
      return form(open, 429, fields, [said.form.tooMany]);
    case "invalid":
    case "not_found":
      return goOn(open, "late");
  }
}

function form(
  { words, path, read: { order, personal } }: OpenOrder,
  status: number,
  fields: Fields,
  problems: readonly string[],
) {
  const said = caseWords(personal.locale);
  const typed = { words: fields["words"] ?? "", photos: photosIn(fields), key: keyIn(fields) ?? randomUUID() };
  const page = { words, said, form: caseForm(order, fields, said), path, typed, units: fields, problems };
  return portalPage(status, <CaseFormPage {...page} />);
}
