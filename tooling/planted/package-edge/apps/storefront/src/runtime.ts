export { cancelOrder } from "@cartwright/orders/cancel-order";
