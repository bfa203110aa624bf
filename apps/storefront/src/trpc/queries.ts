import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { bff } from "./client.ts";

/**
 * Kept for ten minutes. Written by what people do in the browser only: a server that renders a page finds it empty, so that
 * nobody sees another's answers or yesterday's prices.
 */
export const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 600_000, retry: 1 } } });

/** The BFF's queries for TanStack Query, typed by the router. */
export const queries = createTRPCOptionsProxy({ client: bff, queryClient });
