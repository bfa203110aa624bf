/**
 * How well a command fits what was typed, from 0 (not at all) to 1. Each word typed must begin a word of its label, or of the
 * other words under which it is found; the label counts more.
 */
export function likeness(_id: string, typed: string, [label = "", words = ""]: string[] = []): number {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 1;
  const scores = wanted.map((word) => (begins(label, word) ? 1 : begins(words, word) ? 0.5 : 0));
  if (scores.includes(0)) return 0;
  const first = label.toLocaleLowerCase().startsWith(typed.trim().toLocaleLowerCase()) ? 1 : 0.9;
  return (first * scores.reduce<number>((sum, score) => sum + score, 0)) / scores.length;
}

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

const begins = (text: string, word: string): boolean => wordsOf(text).some((one) => one.startsWith(word));
