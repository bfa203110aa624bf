import { StyleSheet } from "@react-pdf/renderer";
import { DISPLAY, SANS } from "./typefaces.ts";

/** Ink on paper: one accent, hairlines, nothing boxed. Lengths in points. */
export const INK = "#1f1a15";
export const SOFT = "#635a4e";
export const LINE = "#ddd4c5";
export const CLAY = "#9d4526";

export const MARGIN = 48;

export const styles = StyleSheet.create({
  page: {
    paddingTop: MARGIN,
    paddingBottom: 78,
    paddingHorizontal: MARGIN,
    fontFamily: SANS as unknown as string,
    fontSize: 9,
    lineHeight: 1.45,
    color: INK,
  },
  display: { fontFamily: DISPLAY as unknown as string, lineHeight: 1.15 },
  soft: { color: SOFT },
  strong: { fontWeight: 600 },
  label: { fontSize: 7.5, color: SOFT, marginBottom: 3 },
  row: { flexDirection: "row" },
  right: { textAlign: "right" },
  hairline: { borderTopWidth: 0.6, borderTopColor: LINE, borderTopStyle: "solid" },
});
