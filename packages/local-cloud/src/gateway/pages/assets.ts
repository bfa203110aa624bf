import { assets } from "../../web/assets.ts";

const file = (name: string): URL => new URL(`./${name}`, import.meta.url);

/** What the gateway's pages load. */
export const gatewayAssets = assets({
  "card-number.ts": file("card-number.ts"),
  "card-inputs.browser.ts": file("card-inputs.browser.ts"),
  "hosted-field.browser.ts": file("hosted-field.browser.ts"),
  "embedder.browser.ts": file("embedder.browser.ts"),
  "hosted-field.css": file("hosted-field.css"),
  "challenge.css": file("challenge.css"),
  "home.css": file("home.css"),
});
