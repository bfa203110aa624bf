/** Where a picture of an asset lies, in the bucket and below `/` of every site: written once, never changed. */
export const mediaKey = (assetId: string, width: number): string => `media/${assetId}/${width}.webp`;

export const IMMUTABLE = "public, max-age=31536000, immutable";
