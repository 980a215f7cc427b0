import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportLedger } from "../presenters/ledger-export";
import { eachEffect } from "../records/views/list-effects";
import { listFile } from "./shared/download.server";
import { openStaffRequest } from "./shared/staff-request.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop } = await openStaffRequest(request);
  const moneyOnly = new URL(request.url).searchParams.get("show") !== "all";
  return listFile(request, "aftercare-ledger", (format) => exportLedger(eachEffect(db, shop, moneyOnly), format));
}
