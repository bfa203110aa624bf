/** Enough of a file to tell what it is. */
export const HEAD_BYTES = 32;

export type PictureKind = "jpeg" | "png" | "webp" | "avif";

/** What a file is by its first bytes, whatever it is called; null for what we do not take (SVG can run scripts, GIF moves). Pure. */
export function kindOf(head: Uint8Array): PictureKind | null {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (text.startsWith("\xFF\xD8\xFF")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1A\n")) return "png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  // The brands of a box that begins the file; `avis` is a moving one.
  if (text.slice(4, 8) === "ftyp" && text.slice(8, 12) === "avif") return "avif";
  return null;
}
