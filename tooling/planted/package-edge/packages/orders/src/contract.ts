export const CancelOrder = "an order";
