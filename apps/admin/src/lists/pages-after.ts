interface Paged {
  readonly next: string | null;
}

/** After so long, coming back to a list asks again in the background. */
export const FRESH_MS = 5_000;

export const nextPage = (page: Paged): string | null => page.next;

/** For a list whose first page the server has made: how the query goes on from it. */
export const pagesAfter = <Page extends Paged>(first: Page) => ({
  getNextPageParam: nextPage,
  initialData: { pages: [first], pageParams: [null] },
});
