"use client";

import type { AdminRouter } from "@cartwright/api/admin";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { bff } from "./client.ts";
import { problemOf } from "./problem.ts";

const { TRPCProvider, useTRPC } = createTRPCContext<AdminRouter>();

/** The procedures for TanStack Query, typed by the router: `useTRPC().staff.list.queryOptions(input)`. */
export { useTRPC };

/** A store of answers per document: on the server a new one for each request, so that nobody sees another's. */
export function Queries({ children }: { children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={bff} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/**
 * What the page brought along is fresh for half a minute. Asking again helps against a lost connection only. A change that is made
 * without a connection says so at once, and does not wait for one: nobody would know when it is sent.
 */
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && problemOf(error).kind === "no_answer",
      },
      mutations: { networkMode: "always" },
    },
  });
