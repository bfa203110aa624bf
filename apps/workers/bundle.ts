import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/**
 * Writes the workers as one file that needs Node and, for pictures, sharp, with its source map beside it: dependencies, mail templates and
 * Prisma's engine (WebAssembly, inlined) are inside. Packages that still say `require` get one. Fault tests plant their bugs
 * by a plugin, so that the workers' own code carries none.
 */
export async function bundle(outfile: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("src/main.ts", import.meta.url))],
    outfile,
    bundle: true,
    plugins: [pdfFontMetrics, ...plugins],
    platform: "node",
    format: "esm",
    target: "node26",
    jsx: "automatic",
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    // The first is an optional native speed-up that is not installed. The picture library is native: it comes from node_modules,
    // when the first picture does.
    external: ["pg-native", "sharp"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
}

/** The PDF maker asks for the metrics of its standard fonts through a `require` of its own making; by its plain name they come along. */
const pdfFontMetrics: Plugin = {
  name: "pdf-font-metrics",
  setup({ onLoad }) {
    onLoad({ filter: /pdfkit\.node\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("require$1(", "require("),
    }));
  },
};
