import { z } from "zod";

/** Formats of postcodes, from the Universal Postal Union's addressing guides. Countries without an entry are not checked. */
const POSTCODES: Readonly<Record<string, { readonly pattern: RegExp; readonly example: string }>> = {
  US: { pattern: /^\d{5}(-\d{4})?$/, example: "97205 or 97205-1234" },
  IE: { pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: "D02 X285" },
  NL: { pattern: /^[1-9]\d{3} ?[A-Z]{2}$/i, example: "1011 AB" },
  DE: { pattern: /^\d{5}$/, example: "10115" },
  AT: { pattern: /^\d{4}$/, example: "1010" },
  FR: { pattern: /^\d{5}$/, example: "75001" },
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: "SW1A 1AA" },
};

// No control characters: a name with a line break would become a header somewhere. No halves of a character: no database takes them.
const line = (max: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Use at most ${max} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only.");

/** Where an order goes. Checked by the rules of its country; `region` is the state in the US and absent elsewhere. */
export const Address = z
  .object({
    fullName: line(100, "Enter the name of the person who receives it."),
    line1: line(120, "Enter the street and house number."),
    line2: z.union([line(120, ""), z.literal("")]).optional(),
    city: line(80, "Enter the city."),
    region: z
      .string()
      .regex(/^[A-Z]{2}$/, "Choose the state.")
      .optional(),
    postcode: line(12, "Enter the postcode."),
    country: z.string().regex(/^[A-Z]{2}$/, "Choose the country."),
  })
  .superRefine((address, check) => {
    const rule = POSTCODES[address.country];
    if (rule && !rule.pattern.test(address.postcode)) {
      const word = address.country === "US" ? "ZIP code" : "postcode";
      check.addIssue({ code: "custom", path: ["postcode"], message: `Enter a full ${word}, such as ${rule.example}.` });
    }
    if (address.country === "US" && address.region === undefined)
      check.addIssue({ code: "custom", path: ["region"], message: "Choose the state." });
    if (address.country !== "US" && address.region !== undefined)
      check.addIssue({ code: "custom", path: ["region"], message: "Only addresses in the US have a state." });
  });
export type Address = z.infer<typeof Address>;

/** As mail servers take it: at most 254 characters (RFC 5321), kept as typed but for the space around it. */
export const Email = z
  .string()
  .trim()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Enter an e-mail address, such as name@example.com."));
