import { Readable } from "node:stream";
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";

export interface StorageOptions {
  readonly bucket: string;
  readonly region: string;
  /** Set for the embedded emulator; unset on AWS. */
  readonly endpoint?: string | undefined;
}

export interface StoredObject {
  readonly body: ReadableStream<Uint8Array>;
  readonly contentType: string;
  readonly size: number | null;
}

export interface StreamFacts {
  readonly bytes: number;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Objects by key, on S3 or what speaks its protocol. */
export interface Storage {
  /** Writes an object; the same key is replaced. */
  put(key: string, bytes: Uint8Array, more: { contentType: string; cacheControl: string }): Promise<void>;
  /** The same from a stream, of which it is known how long it will be; a stream that breaks off leaves nothing. */
  putStream(key: string, body: ReadableStream<Uint8Array>, more: StreamFacts): Promise<void>;
  /** Takes an object away; one that is not there is no failure. */
  remove(key: string): Promise<void>;
  /** Opens an object for reading, or null when there is none. */
  get(key: string): Promise<StoredObject | null>;
  /** Creates the bucket where it is missing. For the embedded cloud only. */
  ensureBucket(): Promise<void>;
  /** Fails when the bucket cannot be reached. */
  check(): Promise<void>;
  close(): void;
}

const silent = () => undefined;
/** What fails is thrown, and logged by whoever knows what it was for. */
const QUIET = { debug: silent, info: silent, warn: silent, error: silent };

export function openStorage({ bucket: Bucket, region, endpoint }: StorageOptions): Storage {
  const s3 = new S3Client({
    region,
    logger: QUIET,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  });
  const check = async () => {
    await s3.send(new HeadBucketCommand({ Bucket }));
  };
  return {
    put: async (Key, Body, { contentType, cacheControl }) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: contentType, CacheControl: cacheControl }));
    },
    putStream: async (Key, body, { bytes, contentType, cacheControl }) => {
      const broken = new AbortController();
      const facts = { ContentLength: bytes, ContentType: contentType, CacheControl: cacheControl };
      const Body = Readable.from(unbroken(body, broken));
      await s3
        .send(new PutObjectCommand({ Bucket, Key, Body, ...facts }), { abortSignal: broken.signal })
        .catch((error: unknown) => {
          throw broken.signal.aborted ? broken.signal.reason : error;
        });
    },
    remove: async (Key) => {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    get: async (Key) => {
      try {
        const { Body, ContentType, ContentLength } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        if (Body === undefined) return null;
        return {
          body: Body.transformToWebStream(),
          contentType: ContentType ?? "application/octet-stream",
          size: ContentLength ?? null,
        };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    ensureBucket: async () => {
      await check().catch(() => s3.send(new CreateBucketCommand({ Bucket })));
    },
    check,
    close: () => s3.destroy(),
  };
}

/** The client does not survive a stream that fails under its hands: in place of the failure it is told to stop. */
async function* unbroken(body: ReadableStream<Uint8Array>, broken: AbortController): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    broken.abort(error);
    // The stream must not end either, or the object would be written as far as it came.
    await new Promise(() => undefined);
  }
}
