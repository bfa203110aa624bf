import { expect, test } from "vitest";
import { scriptsOf } from "./measure-page-weight.ts";

test("what a modern browser loads is counted once: scripts and their preloads, not what is for old browsers", () => {
  const html = `
    <link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/f.woff2"/><link rel="modulepreload" href="/b.js"/>
    <script src="/a.js" async=""></script><script src="/old.js" noModule=""></script><script>inline()</script><script src="/c.js?x=1&amp;y=2"></script>`;
  expect(scriptsOf(html)).toEqual(["/a.js", "/b.js", "/c.js?x=1&y=2"]);
});
