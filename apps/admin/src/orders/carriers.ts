/** Offered while somebody types; any other is as good. */
export const CARRIERS = ["UPS", "USPS", "FedEx", "DHL", "Royal Mail", "An Post", "PostNL"];
