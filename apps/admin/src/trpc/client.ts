import type { AdminRouter } from "@cartwright/api/admin";
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  type HTTPLinkOptions,
  splitLink,
  type TRPCClient,
} from "@trpc/client";
import superjson from "superjson";

/** After this long without an answer a call counts as lost, in milliseconds. */
const PATIENCE_MS = 20_000;

const patientFetch: NonNullable<HTTPLinkOptions<AdminRouter["_def"]["_config"]["$types"]>["fetch"]> = (url, init) => {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return fetch(url as URL, {
    ...(init as RequestInit),
    signal: init?.signal ? AbortSignal.any([init.signal as AbortSignal, patience]) : patience,
  });
};

const address = { url: "/api/trpc", transformer: superjson, fetch: patientFetch } as const;

/** The BFF as the browser calls it. Queries travel together, mutations alone: so their status and Retry-After survive. */
export const bff: TRPCClient<AdminRouter> = createTRPCClient<AdminRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === "mutation",
      true: httpLink(address),
      false: httpBatchLink({ ...address, maxItems: 10 }),
    }),
  ],
});
