/** Pure rules of cards, used by the gateway and, served as it is, by its card field. No imports. */
export type Brand = "visa" | "mastercard" | "amex" | "card";

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

export function brandOf(digits: string): Brand {
  if (digits.startsWith("4")) return "visa";
  if (/^(5[1-5]|2[2-7])/.test(digits)) return "mastercard";
  return /^3[47]/.test(digits) ? "amex" : "card";
}

export const lengthOf = (brand: Brand): number => (brand === "amex" ? 15 : 16);
export const codeLengthOf = (brand: Brand): number => (brand === "amex" ? 4 : 3);

/** Groups of four, as printed; American Express in 4-6-5. */
export function groupDigits(digits: string): string {
  const sizes = brandOf(digits) === "amex" ? [4, 6, 5] : [4, 4, 4, 4];
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from < digits.length) groups.push(digits.slice(from, from + size));
    from += size;
  }
  return groups.join(" ");
}

/** Whether the last digit is the right check digit of the others (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

export function numberProblem(digits: string): string | undefined {
  if (digits === "") return "Enter your card number.";
  if (digits.length < lengthOf(brandOf(digits))) return "This card number is too short.";
  return digits.length > lengthOf(brandOf(digits)) || !passesLuhn(digits)
    ? "This card number is not valid. Check the digits."
    : undefined;
}

/** `text` as “MM / YY”, in whatever way it was typed. A card is good until the end of its month. */
export function expiryProblem(text: string, now: Date): string | undefined {
  if (text.trim() === "") return "Enter the expiry date.";
  const parts = /^\s*(\d{1,2})\s*\/?\s*(\d{2}|\d{4})\s*$/.exec(text);
  const month = Number(parts?.[1]);
  const year = (Number(parts?.[2]) % 100) + 2000;
  if (parts === null || month < 1 || month > 12) return "Enter the expiry date as month and year, such as 04 / 29.";
  const last = year * 12 + month;
  const today = now.getFullYear() * 12 + now.getMonth() + 1;
  if (last < today) return "This card has expired.";
  return last > today + 12 * 25 ? "This expiry year is too far away." : undefined;
}

export function codeProblem(code: string, brand: Brand): string | undefined {
  if (code === "") return "Enter the security code.";
  const length = codeLengthOf(brand);
  return code.length === length ? undefined : `The security code has ${length} digits.`;
}
