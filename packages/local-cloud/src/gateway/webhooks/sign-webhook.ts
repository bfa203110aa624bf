import { createHmac } from "node:crypto";

/** The value of `gateway-signature`: the second of sending and the HMAC-SHA256 of `<second>.<body>` in hex. */
export function signWebhook(body: string, secret: string, now: Date): string {
  const second = Math.floor(now.getTime() / 1000);
  const mac = createHmac("sha256", secret).update(`${second}.${body}`).digest("hex");
  return `t=${second},v1=${mac}`;
}
