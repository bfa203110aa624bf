import {
  CreateBucketCommand,
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

/** Objects by key, on S3 or what speaks its protocol. */
export interface Storage {
  /** Writes an object; the same key is replaced. */
  put(key: string, bytes: Uint8Array, more: { contentType: string; cacheControl: string }): Promise<void>;
  /** Opens an object for reading, or null when there is none. */
  get(key: string): Promise<StoredObject | null>;
  /** Creates the bucket where it is missing. For the embedded cloud only. */
  ensureBucket(): Promise<void>;
  /** Fails when the bucket cannot be reached. */
  check(): Promise<void>;
  close(): void;
}

export function openStorage({ bucket: Bucket, region, endpoint }: StorageOptions): Storage {
  const s3 = new S3Client({ region, ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }) });
  const check = async () => {
    await s3.send(new HeadBucketCommand({ Bucket }));
  };
  return {
    put: async (Key, Body, { contentType, cacheControl }) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: contentType, CacheControl: cacheControl }));
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
