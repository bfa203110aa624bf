import { rgbaToThumbHash } from "thumbhash";
import { expect, test } from "vitest";
import { placeholderOf } from "./placeholder.ts";

const CLAY = [160, 80, 50, 255];

test("a picture's place shows its colours before the picture has come, in under 200 characters", () => {
  const rgba = new Uint8Array(Array.from({ length: 8 * 10 }, () => CLAY).flat());
  const address = placeholderOf(btoa(String.fromCharCode(...rgbaToThumbHash(8, 10, rgba))));
  expect(address.length).toBeLessThan(200);
  const bytes = Uint8Array.from(atob(address.slice("data:image/bmp;base64,".length)), (char) => char.charCodeAt(0));
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe("BM");
  const [blue = 0, green = 0, red = 0] = bytes.slice(54);
  expect(Math.abs(red - 160) + Math.abs(green - 80) + Math.abs(blue - 50)).toBeLessThan(30);
});
