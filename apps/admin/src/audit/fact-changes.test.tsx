import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FactChanges } from "./fact-changes.tsx";

test("what went is deleted and what came is inserted, for those who listen as well", () => {
  const html = renderToStaticMarkup(
    <FactChanges before={{ name: "Late", permissions: ["a"] }} after={{ name: "Night", permissions: ["b"] }} />,
  );
  expect(html.match(/<del[^>]*>[^<]*/g)?.map((tag) => tag.split(">")[1])).toEqual(["Late", "a"]);
  expect(html.match(/<ins[^>]*>[^<]*/g)?.map((tag) => tag.split(">")[1])).toEqual(["Night", "b"]);
});

test("words of strangers are words, never markup", () => {
  const html = renderToStaticMarkup(<FactChanges before={null} after={{ name: "<img src=x onerror=alert(1)>" }} />);
  expect(html).not.toContain("<img");
});
