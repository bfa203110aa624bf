export type SearchParams = Record<string, string | string[] | undefined>;

/** The framework's record of query keys as the web knows them. */
export function asSearch(params: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([key, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [key, one]),
    ),
  );
}
