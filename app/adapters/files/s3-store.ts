import { S3mini } from "s3mini";
import { PermanentError, RetryableError } from "../errors";
import { checkKey, type FileStore } from "./port";

export interface S3Options {
  /** Address of the bucket, e.g. https://s3.eu-central-1.amazonaws.com/my-bucket */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 20_000;

/** Files in an S3-compatible bucket. @throws RetryableError not reachable or busy; PermanentError not allowed. */
export function createS3Store({ bucketUrl, region, accessKeyId, secretAccessKey }: S3Options): FileStore {
  const bucket = new S3mini({
    endpoint: bucketUrl,
    region,
    accessKeyId,
    secretAccessKey,
    requestAbortTimeout: TIMEOUT_MS,
  });
  return {
    put: (key, bytes, contentType) =>
      guarded("put", async () => {
        await bucket.putObject(checkKey(key), Buffer.from(bytes), contentType);
      }),

    get: (key) =>
      guarded("get", async () => {
        const response = await bucket.getObjectResponse(checkKey(key));
        if (response === null) return null;
        const contentType = response.headers.get("Content-Type") ?? "application/octet-stream";
        return { bytes: new Uint8Array(await response.arrayBuffer()), contentType };
      }),

    remove: (key) =>
      guarded("remove", async () => {
        await bucket.deleteObject(checkKey(key));
      }),
  };
}

/** Storing the same bytes again is the same: nothing here has an outcome that must be looked up. */
async function guarded<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    const status = cause instanceof Error && "status" in cause ? Number(cause.status) : 0;
    const log = `file storage ${name}: ${status || "no answer"}`;
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      throw new PermanentError(log, { sentence: "The file storage does not let Aftercare in.", cause });
    }
    throw new RetryableError(log, { sentence: "The file storage could not be reached.", cause });
  }
}
