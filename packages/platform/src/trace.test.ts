import { expect, test } from "vitest";
import { traceOf } from "./trace.ts";

const ID = "4bf92f3577b34da6a3ce929d0e0e4736";

test("goes on with the caller's trace under a span of its own", () => {
  const trace = traceOf(`00-${ID}-00f067aa0ba902b7-00`);
  expect(trace.requestId).toBe(ID);
  expect(trace.traceparent).toMatch(new RegExp(`^00-${ID}-[0-9a-f]{16}-00$`));
  expect(trace.traceparent).not.toContain("00f067aa0ba902b7");
});

test.each([
  null,
  undefined,
  "",
  "nonsense",
  `00-${"0".repeat(32)}-00f067aa0ba902b7-01`,
  `ff-${ID}-00f067aa0ba902b7-01`,
  `00-${ID}\n-00f067aa0ba902b7-01`,
])("begins a trace when the header is %j", (header) => {
  const trace = traceOf(header);
  expect(trace.requestId).toMatch(/^[0-9a-f]{32}$/);
  expect(trace.requestId).not.toBe(ID);
  expect(traceOf(trace.traceparent).requestId).toBe(trace.requestId);
});
