import { PermanentError, RetryableError } from "../errors";
import { StageReturnLabel } from "./generated/reverse-delivery";
import type { RunOperation } from "./graphql-client";

const UPLOAD_TIMEOUT_MS = 30_000;
const UNREACHABLE = "Shopify's file storage did not take the label. Aftercare tries again by itself.";

interface LabelFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name: string;
}

/**
 * Asks Shopify for a place, then sends the file there as a form. A place nobody uses is forgotten, so all of it may be
 * done again.
 */
export async function uploadLabel(run: RunOperation, file: LabelFile, send: typeof fetch = fetch): Promise<string> {
  const { url, resourceUrl, parameters } = await stage(run, file);
  const form = new FormData();
  // In this order, and the file last: the storage reads no further than the file.
  for (const { name, value } of parameters) form.append(name, value);
  form.append("file", new Blob([file.bytes.slice()], { type: file.contentType }), file.name);
  let status: number;
  try {
    const response = await send(url, { method: "POST", body: form, signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS) });
    status = response.status;
    await response.arrayBuffer();
  } catch (cause) {
    throw new RetryableError(`uploading ${file.name}: no answer`, { sentence: UNREACHABLE, cause });
  }
  if (status >= 200 && status < 300) return resourceUrl;
  throw new RetryableError(`uploading ${file.name}: HTTP ${status}`, { sentence: UNREACHABLE });
}

async function stage(run: RunOperation, { bytes, contentType, name }: LabelFile) {
  const { stagedUploadsCreate } = await stageOnce(run, { bytes, contentType, name });
  const [target] = stagedUploadsCreate?.stagedTargets ?? [];
  if (target?.url && target.resourceUrl)
    return { url: target.url, resourceUrl: target.resourceUrl, parameters: target.parameters };
  const said = stagedUploadsCreate?.userErrors.map(({ message }) => message).join(" ");
  if (said) throw new PermanentError(`staging ${name}: ${said}`, { sentence: `Shopify refused the label: ${said}` });
  throw new RetryableError(`staging ${name}: answered no place`, { sentence: UNREACHABLE });
}

async function stageOnce(run: RunOperation, { bytes, contentType, name }: LabelFile) {
  try {
    return await run(StageReturnLabel, {
      input: {
        resource: "RETURN_LABEL",
        filename: name,
        mimeType: contentType,
        httpMethod: "POST",
        // An UnsignedInt64 is text.
        fileSize: String(bytes.byteLength),
      },
    });
  } catch (error) {
    if (!(error instanceof RetryableError) || !error.outcomeUnknown) throw error;
    const { message, sentence, retryAfterMs } = error;
    throw new RetryableError(message, { sentence, retryAfterMs: retryAfterMs ?? undefined, cause: error });
  }
}
