/** Seconds a message rests after its n-th failed receive (n from 1): 5, 20, 80 … at most 15 minutes, less a random quarter. */
export function backOffSeconds(receives: number, random: () => number): number {
  const full = Math.min(5 * 4 ** (receives - 1), 900);
  return Math.round(full * (1 - random() / 4));
}
