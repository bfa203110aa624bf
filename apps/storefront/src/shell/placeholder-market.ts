/**
 * A build renders each page once, for a market that does not exist, without a database: the page answers “not found”. Real
 * pages are rendered when they are first asked for.
 */
export const PLACEHOLDER = "placeholder";
export const placeholderMarket = [{ market: PLACEHOLDER }];
