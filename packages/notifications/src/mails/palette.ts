/** The shop's colours as mail programs take them: fixed values inline, the dark ones in a style sheet for those that read it. */
export const LIGHT = {
  paper: "#f7f3ec",
  raised: "#fdfbf7",
  sunk: "#ece5d9",
  ink: "#1f1a15",
  soft: "#635a4e",
  line: "#ddd4c5",
  clay: "#9d4526",
  onClay: "#fff9f2",
  alder: "#3b5e45",
};
const DARK = {
  paper: "#171410",
  raised: "#211d18",
  sunk: "#2a251f",
  ink: "#f3ece1",
  soft: "#b7ab9b",
  line: "#3b342c",
  clay: "#de8a63",
  onClay: "#1d120b",
  alder: "#a3c4a4",
};

export const SERIF = "Fraunces, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif";
export const SANS = "'Instrument Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif";

export const DARK_SHEET = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .paper, .paper > table > tbody > tr > td { background-color: ${DARK.paper} !important; }
    .raised { background-color: ${DARK.raised} !important; border-color: ${DARK.line} !important; }
    .sunk { background-color: ${DARK.sunk} !important; }
    .ink { color: ${DARK.ink} !important; }
    .soft { color: ${DARK.soft} !important; }
    .alder { color: ${DARK.alder} !important; }
    .line { border-color: ${DARK.line} !important; }
    .clay-text { color: ${DARK.clay} !important; }
    .clay { background-color: ${DARK.clay} !important; color: ${DARK.onClay} !important; }
  }
  @media (max-width: 480px) {
    .sheet { padding: 28px 20px !important; }
    .display { font-size: 28px !important; line-height: 34px !important; }
  }
`;
