/** As the `ref` of what appears: where it would stand out of sight, the page or the drawer moves to it. */
export const intoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" });
