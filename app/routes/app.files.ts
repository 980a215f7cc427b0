import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { linksOf } from "../inbox/open-file-link";
import { receiveFile } from "../inbox/receive-file";
import type { UploadAnswer } from "../presenters/file-upload";
import { readReturn } from "../records/returns";
import { openStaffRequest } from "./shared/staff-request.server";

const query = z.object({ kind: z.enum(["photo", "label"]), return: z.string().min(1).max(100) });

/** Staff upload a photo or a label of a return: `?kind=photo&return=ID`, the file as the body or as the field `file`. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, services } = await openStaffRequest(request);
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const bytes = await readUpload(request);
  if (!asked.success) return tell(400, { ok: false, error: "Say what it is and of which return." });
  const orderReturn = await readReturn(services.db, shop, asked.data.return);
  if (!orderReturn) return tell(404, { ok: false, error: "This return does not exist." });
  if (!bytes) return tell(400, { ok: false, error: "This upload could not be read." });
  const { kind } = asked.data;
  const { id: returnId, orderId } = orderReturn;
  const received = await receiveFile(services, { shop, kind, orderId, returnId }, bytes);
  if (received.outcome === "refused") return tell(received.status, { ok: false, error: received.sentence });
  const { key, contentType } = received;
  return tell(201, { ok: true, key, contentType, url: linksOf(services, shop)(key) });
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

async function readUpload(request: Request): Promise<Uint8Array | null> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return new Uint8Array(await request.arrayBuffer());
  }
  const file = (await request.formData().catch(() => null))?.get("file");
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null;
}

const tell = (status: number, answer: UploadAnswer) => Response.json(answer, { status });
