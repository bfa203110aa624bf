import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { bff } from "./client.ts";

/** Answers stay good for a minute, and are kept for ten: whoever comes back finds a list as long as it was. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, gcTime: 600_000, retry: 1, refetchOnWindowFocus: false } },
});

/** The BFF's queries for TanStack Query, typed by the router. */
export const queries = createTRPCOptionsProxy({ client: bff, queryClient });
