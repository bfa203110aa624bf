/** Keeps the list fresh: asks every two seconds while somebody looks, and puts the new list in place of the old one. */
const REFRESH_MS = 2_000;
let version = document.body.dataset["version"] ?? "";

setInterval(() => {
  if (document.visibilityState === "visible") void refresh().catch(() => undefined);
}, REFRESH_MS);

async function refresh(): Promise<void> {
  const told = (await (await fetch("/version")).json()) as { version: string };
  if (told.version === version) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const [shown, fresh] = [document.getElementById("list"), page.getElementById("list")];
  version = page.body.dataset["version"] ?? told.version;
  if (shown === null || fresh === null) return;
  const focused =
    document.activeElement instanceof HTMLAnchorElement ? document.activeElement.getAttribute("href") : null;
  shown.replaceChildren(...fresh.childNodes);
  if (focused !== null)
    shown.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
