/** How often the room asks again while somebody looks at it; a tab in the background rests. In milliseconds. */
const EVERY_MS = 5_000;

/**
 * For queries that show how things stand now: what is older than a few seconds is asked for anew. They ask without a connection,
 * too: else they would rest in silence and old figures would look like new ones.
 */
export const LIVE = { refetchInterval: EVERY_MS, staleTime: 3_000, networkMode: "always" } as const;

interface Loaded {
  readonly state: { readonly data?: { readonly pages: readonly unknown[] } | undefined };
}

/** The same for a list: only its first page stays fresh, so that nothing moves under whoever reads further down. */
export const LIVE_LIST = {
  ...LIVE,
  refetchInterval: ({ state }: Loaded) => ((state.data?.pages.length ?? 1) > 1 ? false : EVERY_MS),
} as const;
