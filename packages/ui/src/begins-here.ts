/** As a field's `ref`: the focus begins there when the dialog around it opens, and not on its close button. */
export const beginsHere = (field: HTMLElement | null): void => field?.setAttribute("autofocus", "");
