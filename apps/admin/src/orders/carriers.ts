import { OWN_WAYS } from "@cartwright/orders/own-ways";

/** Offered while somebody types; any other is as good. */
export const CARRIERS: readonly string[] = [
  "UPS",
  "USPS",
  "FedEx",
  "DHL",
  "Royal Mail",
  "An Post",
  "PostNL",
  ...Object.values(OWN_WAYS),
];

/** Said of the tracking number wherever one is asked for. */
export const TRACKING_HINT = "Optional. Without one the customer’s mail says only how it goes.";
