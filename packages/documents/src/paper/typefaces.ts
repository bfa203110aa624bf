import { Font } from "@react-pdf/renderer";
import dejaVuBold from "../fonts/dejavu-sans-bold.ts";
import dejaVu from "../fonts/dejavu-sans.ts";
import fraunces from "../fonts/fraunces.ts";
import instrumentBold from "../fonts/instrument-sans-bold.ts";
import instrument from "../fonts/instrument-sans.ts";

/** The shop's own, and behind them a face that also has Greek, Cyrillic, Armenian and Georgian. */
export const SANS = ["Instrument Sans", "DejaVu Sans"];
export const DISPLAY = ["Fraunces", "Instrument Sans", "DejaVu Sans"];

const FACES = [
  { family: "Instrument Sans", fontWeight: 400, src: instrument },
  { family: "Instrument Sans", fontWeight: 600, src: instrumentBold },
  { family: "DejaVu Sans", fontWeight: 400, src: dejaVu },
  { family: "DejaVu Sans", fontWeight: 600, src: dejaVuBold },
  { family: "Fraunces", fontWeight: 400, src: fraunces },
] as const;
for (const face of FACES) Font.register(face);

const LONGEST_WORD = 32;

// Words are not broken, but for those that no column could hold.
Font.registerHyphenationCallback((word) =>
  word.length <= LONGEST_WORD ? [word] : (word.match(new RegExp(`.{1,${LONGEST_WORD}}`, "gsu")) ?? [word]),
);
