import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = "", light, dark, both]) => [name, { light: light ?? both ?? "", dark: dark ?? both ?? "" }],
  ),
);

const GROUNDS = ["paper", "paper-raised"];
const TEXT = [
  ...GROUNDS.flatMap((ground) =>
    ["ink", "ink-soft", "clay", "clay-deep", "alder", "danger"].map((text) => [text, ground]),
  ),
  ["ink", "paper-sunk"],
  ["ink-soft", "paper-sunk"],
  ["on-clay", "clay"],
  ["on-clay", "clay-deep"],
  ["paper", "ink"],
  ["paper", "danger"],
  ...["alder", "amber", "danger", "slate"].map((tone) => [tone, `${tone}-wash`]),
  ...GROUNDS.flatMap((ground) => ["amber", "slate"].map((text) => [text, ground])),
];
const EDGES = GROUNDS.map((ground) => ["line-strong", ground]);
const themes = ["light", "dark"] as const;

test.each(themes)("in the %s theme every text is readable on its ground (WCAG AA, 4.5 : 1)", (theme) => {
  const tooWeak = TEXT.filter(([text, ground]) => contrast(colour(text, theme), colour(ground, theme)) < 4.5);
  expect(tooWeak).toEqual([]);
});

test.each(themes)("in the %s theme the edge of a control can be seen (WCAG AA, 3 : 1)", (theme) => {
  const tooWeak = EDGES.filter(([edge, ground]) => contrast(colour(edge, theme), colour(ground, theme)) < 3);
  expect(tooWeak).toEqual([]);
});

function colour(name: string | undefined, theme: "light" | "dark"): string {
  const token = tokens.get(name ?? "");
  if (!token) throw new Error(`no colour named ${name}`);
  return token[theme];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
