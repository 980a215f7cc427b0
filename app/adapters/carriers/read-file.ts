import { fileTypeFromBuffer } from "file-type";
import { RetryableError } from "../errors";
import type { CarrierFile } from "./port";

const MAX_BYTES = 5 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

/**
 * Fetches a label or code from where the provider keeps it. The address is a secret in itself: no key is sent along.
 * @throws RetryableError not reachable, too large, or neither PDF nor PNG.
 */
export async function readCarrierFile(url: string): Promise<CarrierFile> {
  const { protocol, hostname } = new URL(url);
  try {
    // Labels show a person's address: never over the open wire. Loopback is a stand-in.
    if (protocol !== "https:" && hostname !== "127.0.0.1") throw new Error("not https");
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const bytes = await readUpTo(response.body as unknown as AsyncIterable<Uint8Array>, MAX_BYTES);
    const mime = (await fileTypeFromBuffer(bytes))?.mime;
    if (mime !== "application/pdf" && mime !== "image/png") throw new Error(`a ${mime ?? "file of unknown type"}`);
    return { bytes, contentType: mime };
  } catch (cause) {
    throw new RetryableError(`label file of ${hostname}: ${String(cause)}`, {
      sentence: "The label could not be fetched from the carrier. Aftercare tries again by itself.",
      cause,
    });
  }
}

async function readUpTo(body: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > max) throw new Error("too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
