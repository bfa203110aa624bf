export const cancelOrder = () => "cancelled";
