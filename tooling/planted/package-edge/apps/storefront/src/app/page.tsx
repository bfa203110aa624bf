import { CancelOrder } from "@cartwright/orders/contract";
import { cancelOrder } from "@cartwright/orders/cancel-order"; // breaks package-edge

export default function Page() {
  return <p>{[CancelOrder, cancelOrder()]}</p>;
}
