import express, { type Router } from "express";
import { asyncHandler } from "./async-handler.ts";
import type { World } from "./world.ts";

const SIZE_LIMIT = "20mb";

/** Where files are sent that `stagedUploadsCreate` made a place for, and where they are read afterwards. */
export function serveUploads({ store }: World): Router {
  const router = express.Router();
  const body = express.raw({ type: () => true, limit: SIZE_LIMIT });

  router.post(
    "/staged-uploads",
    body,
    asyncHandler(async (req, res) => {
      const form = await readForm(req.get("content-type") ?? "", req.body as Buffer);
      if (!form) return void res.status(400).type("application/xml").send(xml("MalformedPOSTRequest"));
      const names = [...form.keys()];
      const file = form.get("file");
      const key = form.get("key");
      // The storage Shopify uses reads the form in order and stops at the file.
      if (typeof key !== "string" || !(file instanceof File) || names.at(-1) !== "file")
        return void res.status(400).type("application/xml").send(xml("InvalidArgument"));
      const mimeType = String(form.get("Content-Type") ?? "");
      const upload = store.upload(key);
      if (!upload || upload.httpMethod !== "POST" || upload.mimeType !== mimeType)
        return void res.status(403).type("application/xml").send(xml("AccessDenied"));
      store.receiveUpload(key, Buffer.from(await file.arrayBuffer()));
      res.status(201).type("application/xml").send(`<PostResponse><Key>${key}</Key></PostResponse>`);
    }),
  );

  router.put("/staged-uploads/:key/:filename", body, (req, res) => {
    const upload = store.upload(String(req.params.key));
    if (!upload || upload.httpMethod !== "PUT" || (req.get("content-type") ?? "") !== upload.mimeType)
      return void res.status(403).type("application/xml").send(xml("SignatureDoesNotMatch"));
    store.receiveUpload(upload.key, Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));
    res.status(200).end();
  });

  router.get(["/files/:key/:filename", "/staged-uploads/:key/:filename"], (req, res) => {
    const upload = store.upload(String(req.params.key));
    if (!upload?.content) return void res.status(404).type("text/plain").send("There is no such file.");
    res.set("content-disposition", "inline").type(upload.mimeType).send(upload.content);
  });
  return router;
}

async function readForm(contentType: string, body: Buffer): Promise<FormData | null> {
  try {
    const headers = { "content-type": contentType };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    return null;
  }
}

const xml = (code: string): string => `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
