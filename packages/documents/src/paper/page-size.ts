/** Countries that print on US Letter; everybody else has A4. */
const LETTER = new Set(["US", "CA", "MX", "CL", "CO", "VE", "PH"]);

/** The sheet that a printer in this country holds. Pure. */
export const pageSize = (country: string): "A4" | "LETTER" => (LETTER.has(country) ? "LETTER" : "A4");
