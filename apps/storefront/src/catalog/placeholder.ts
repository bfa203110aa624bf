import { thumbHashToRGBA } from "thumbhash";

const SHORT_SIDE = 4;
const LONG_SIDE = 5;
const HEADER_BYTES = 54;

/**
 * A thumbhash as a picture of 4 × 5 points in a data address (under 200 characters). The browser blurs it by stretching
 * it; a bitmap is the one format that needs no compression and no checksum.
 */
export function placeholderOf(thumbhash: string): string {
  const { w, h, rgba } = thumbHashToRGBA(Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0)));
  const [width, height] = w < h ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const bitmap = new DataView(new ArrayBuffer(HEADER_BYTES + rowBytes * height));
  writeHeader(bitmap, width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = 4 * (Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width));
      const to = HEADER_BYTES + (height - 1 - y) * rowBytes + x * 3;
      for (const channel of [0, 1, 2]) bitmap.setUint8(to + 2 - channel, rgba[from + channel] ?? 0);
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...new Uint8Array(bitmap.buffer)))}`;
}

/** The 54 bytes of a BMP with 24 bits a point, rows from the bottom up. */
function writeHeader(bitmap: DataView, width: number, height: number): void {
  bitmap.setUint16(0, 0x424d);
  bitmap.setUint32(2, bitmap.byteLength, true);
  bitmap.setUint32(10, HEADER_BYTES, true);
  bitmap.setUint32(14, 40, true);
  bitmap.setInt32(18, width, true);
  bitmap.setInt32(22, height, true);
  bitmap.setUint16(26, 1, true);
  bitmap.setUint16(28, 24, true);
}
