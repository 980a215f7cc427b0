/** Larger and with more parts than any form of the app. Reading a million fields holds up everybody else for seconds. */
const LARGEST_PLAIN = 200_000;
const MOST_PARTS = 1_000;

/** What a shopper's browser sent; a body that is no form, or more than a form of ours, has no fields. */
export async function shopperForm(request: Request): Promise<FormData> {
  const body = Buffer.from(await request.clone().arrayBuffer());
  const form = isTooMuch(body, request.headers.get("content-type") ?? "") ? null : request.formData();
  return (await form?.catch(() => null)) ?? new FormData();
}

function isTooMuch(body: Buffer, type: string): boolean {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary === undefined) return body.length > LARGEST_PLAIN;
  let parts = 0;
  for (let at = body.indexOf(boundary); at >= 0 && parts <= MOST_PARTS; at = body.indexOf(boundary, at + 1)) parts++;
  return parts > MOST_PARTS;
}
