/** What the faces have, taken together, but for accents that stand alone. Written down when they were made (fonts/README.md). */
const COVERED =
  /[\u0020-\u007E\u00A0-\u00A3\u00A5\u00A7-\u00AB\u00AE-\u00B0\u00B4\u00B6-\u00B8\u00BA-\u00BB\u00BF-\u024F\u02C6-\u02C7\u02DA\u02DC-\u02DD\u0370-\u0377\u037A-\u037F\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u0525\u0531-\u0556\u0559-\u055F\u0561-\u0587\u0589-\u058A\u10A0-\u10C5\u10D0-\u10FC\u1E00-\u1EFB\u2013-\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2039-\u203A\u20AC\u2116\u2122\u2191\u2193\u2212\u25A1]/u;

const BLANK = /[\u2000-\u200A\u202F\u205F\u3000]/u;
const DASH = /[\u2010-\u2012\u2015]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cc}/u;

/** Stands for a character that no face has. */
export const NO_LETTER = "□";

/** Text as the faces can set it. A character that none of them has becomes a visible □, never a gap. Pure. */
export const printable = (text: string): string =>
  Array.from(text.normalize("NFC"))
    .map((letter) => {
      if (COVERED.test(letter)) return letter;
      if (BLANK.test(letter)) return "\u00A0";
      if (DASH.test(letter)) return "-";
      return UNSEEN.test(letter) ? "" : NO_LETTER;
    })
    .join("");
