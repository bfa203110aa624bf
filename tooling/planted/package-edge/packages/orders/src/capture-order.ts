import { attempt } from "@cartwright/payments/contract";
import { requestCapture } from "@cartwright/payments/request-capture"; // breaks package-edge

export const captureOrder = () => [attempt, requestCapture()];
