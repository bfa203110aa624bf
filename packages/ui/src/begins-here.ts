/** As a field's `ref`: the focus begins there when the dialog around it opens, and not in the first field of its form. */
export const beginsHere = (field: HTMLElement | null): void => field?.setAttribute("autofocus", "");
