import { isTaken } from "./free-port.ts";

/** Below the range from which systems hand out ports by themselves, so that a free one stays free. */
const FROM = 12_000;
const TO = 31_000;

/** The first of `size` neighbouring ports that nobody listens on. */
export async function freePortBlock(size: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = FROM + Math.floor((Math.random() * (TO - FROM)) / size) * size;
    const taken = await Promise.all(Array.from({ length: size }, (_, index) => isTaken(first + index)));
    if (!taken.includes(true)) return first;
  }
  throw new Error(`no ${size} neighbouring free ports between ${FROM} and ${TO}`);
}
