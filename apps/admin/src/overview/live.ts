/**
 * The overview asks again every few seconds while somebody looks at it; a tab in the background rests. What it asks for was made by
 * workers, so that this costs next to nothing. In milliseconds.
 */
export const LIVE = { refetchInterval: 5_000, staleTime: 3_000, networkMode: "always" } as const;

/** What waits for somebody waits for a while, and what sells best changes slowly: both are asked for less often. */
export const LIVE_SLOWLY = { ...LIVE, refetchInterval: 15_000 } as const;
