/**
 * What may never be written down: whoever reads logs is not the one whom these were told to. Works on keys at any depth
 * and on the text of every string, since secrets like to travel inside error messages.
 */
const EXACT = new Set([
  ..."authorization cookie setcookie key token secret password passwd pwd email recipient mail phone pan cardnumber".split(
    " ",
  ),
  ..."cvc cvv securitycode expiry fullname line1 line2 postcode address privatekey".split(" "),
]);
const SUFFIXES = [
  "token",
  "secret",
  "password",
  "apikey",
  "secretkey",
  "accesskey",
  "linkkey",
  "cookie",
  "authorization",
];

export const REDACTED = "[redacted]";
const MAX_DEPTH = 8;
const MAX_ITEMS = 100;
const MAX_TEXT = 8_000;

/** A copy that is safe to log and to write as JSON: no secrets, no personal data, no card numbers, no bigint, no cycles. */
export function scrub(value: unknown, depth = 0, above: readonly object[] = []): unknown {
  switch (typeof value) {
    case "string":
      return scrubText(value);
    case "bigint":
      return scrubText(String(value));
    case "number":
      return isCardNumber(String(value)) ? REDACTED : value;
    case "object":
      return value === null ? null : scrubObject(value, depth, above);
    case "function":
    case "symbol":
      return undefined;
    default:
      return value;
  }
}

function scrubObject(value: object, depth: number, above: readonly object[]): unknown {
  if (above.includes(value)) return "[circular]";
  if (depth > MAX_DEPTH) return "[deep]";
  const inside = [...above, value];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[invalid date]" : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return scrubError(value, depth, inside);
  if (value instanceof URL) return scrubText(value.href);
  if (value instanceof Map) return scrubObject(Object.fromEntries(value), depth, inside);
  if (value instanceof Set || Array.isArray(value))
    return Array.from(value)
      .slice(0, MAX_ITEMS)
      .map((item) => scrub(item, depth + 1, inside));
  return scrubFields(value, depth, inside);
}

function scrubFields(value: object, depth: number, above: readonly object[]): Record<string, unknown> {
  const fields = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, isSecret(key, field) ? REDACTED : scrub(field, depth + 1, above)]),
  );
}

function scrubError(error: Error, depth: number, above: readonly object[]): Record<string, unknown> {
  const { name: type, message, stack, cause, ...fields } = error as Error & Record<string, unknown>;
  return {
    type: scrubText(String(type)),
    message: scrubText(String(message)),
    ...scrubFields(fields, depth, above),
    ...(stack === undefined ? {} : { stack: scrubText(String(stack)) }),
    ...(cause === undefined ? {} : { cause: scrub(cause, depth + 1, above) }),
  };
}

/** “number” is a card's when it is text or long; a short number is an order's. */
function isSecret(key: string, value: unknown): boolean {
  const plain = key.toLowerCase().replaceAll(/[-_]/g, "");
  if (plain === "number") return typeof value === "string" || (typeof value === "number" && value > 99_999_999_999);
  if (value === null || value === undefined || typeof value === "boolean") return false;
  return EXACT.has(plain) || SUFFIXES.some((suffix) => plain.endsWith(suffix));
}

const UUID_OR_HASH =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/i;
const DIGITS = /(?<!\d)[2-6]\d(?:[ -]?\d){11,17}(?!\d)/;
const IDS_OR_DIGITS = new RegExp(`${UUID_OR_HASH.source}|${DIGITS.source}`, "gi");

/** Text without credentials in addresses, bearer tokens, our own keys, e-mail addresses and card numbers; cut at 8,000 characters. */
export function scrubText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
  return short
    .replaceAll(/\/\/[^\s/@"']*@/g, `//${REDACTED}@`)
    .replaceAll(/([?&"'\s](?:key|token|secret|password|signature)=)[^&\s"']+/gi, `$1${REDACTED}`)
    .replaceAll(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`)
    .replaceAll(/\b(?:sk|rk|pk|tok|whsec)_\w{6,}/g, REDACTED)
    .replaceAll(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g, "[e-mail]")
    .replaceAll(IDS_OR_DIGITS, (found) => (isCardNumber(found) ? REDACTED : found));
}

/** 13 to 19 digits, perhaps in groups, whose check digit is right (Luhn, ISO/IEC 7812-1). */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/[ -]/g, "");
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  const sum = digits
    .split("")
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
