const allowed = (document.body.dataset["allowedOrigins"] ?? "").split(" ");

/** The page around us, as the browser tells it, or as the page's own address names it; it must be on the list either way. */
const embedder: string | undefined = [
  ...(location.ancestorOrigins ?? []),
  new URLSearchParams(location.search).get("origin") ?? "",
  document.referrer === "" ? "" : new URL(document.referrer).origin,
].find((origin) => allowed.includes(origin));

export const isEmbedded: boolean = window.parent !== window;

/** Tells the page around us something; nobody else can read it. */
export function tell(message: { readonly type: string; readonly [more: string]: unknown }): void {
  if (isEmbedded && embedder !== undefined) window.parent.postMessage(message, embedder);
}

export type Told = { readonly type: string; readonly [more: string]: unknown };

/** Hears only the page that embeds us, and only when its origin is on the list. */
export function hear(told: (message: Told) => void): void {
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || !isEmbedded || !allowed.includes(event.origin)) return;
    const { data } = event;
    if (typeof data === "object" && data !== null && "type" in data && typeof data.type === "string")
      told(data as Told);
  });
}
