import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../source/finding.ts";

/** Links in Markdown that lead to no file of the tree. Addresses of the web and anchors within a page are not looked up. */
export function deadLinkFindings(root: string, files: string[]): Finding[] {
  return files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const lines = readFileSync(path.join(root, file), "utf8").split("\n");
      return lines.flatMap((text, index) =>
        targets(text)
          .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
          .map((target) => ({ rule: "dead-link", file, line: index + 1, message: `${target} does not exist` })),
      );
    });
}

function targets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => decodeURI(target.split("#")[0] ?? ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}
