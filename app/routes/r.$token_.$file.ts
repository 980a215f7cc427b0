import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShopperReturn } from "../presenters/shopper-return";
import { shopperSlip } from "../presenters/shopper-slip";
import type { ShopperReturn } from "../records/views/read-shopper-return";
import { services } from "../services.server";
import { shopperFile } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

/** Files of a return for who has the link of its page: the label, its code, the slip. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "", file = "" } = params;
  const { db, sealer } = services();
  const read = await findShopperReturn(db, sealer, token);
  const found = read && (await fileOf(read, file));
  if (!read || !found) return unknownPage(request);
  const { rma } = read.orderReturn;
  const isDownload = new URL(request.url).searchParams.has("download") || file === "slip";
  return shopperFile({ ...found, name: `return-${file}-${rma}`, isDownload });
}

async function fileOf(read: ShopperReturn, file: string) {
  const { files, db, renderReturnSlip } = services();
  switch (file) {
    case "label":
      return read.label?.fileKey ? files.get(read.label.fileKey) : null;
    case "qr":
      return read.label?.qrFileKey ? files.get(read.label.qrFileKey) : null;
    case "slip": {
      const slip = await shopperSlip(db, read);
      return slip && { bytes: await renderReturnSlip(slip), contentType: "application/pdf" };
    }
    default:
      return null;
  }
}
