import fraunces from "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2";
import instrumentSans from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2";

/** The addresses of the two faces, to be preloaded by the document. */
export const fontFiles: readonly string[] = [fraunces, instrumentSans];
