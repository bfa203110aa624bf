import { FIELDS, fill, input, problemOf, show, watchInputs, type FieldName } from "./card-inputs.browser.ts";
import { hear, isEmbedded, tell, type Told } from "./embedder.browser.ts";

/** The card field's script: it keeps the card here and gives the page around it a token. */
const form = document.getElementById("card");
document.documentElement.dataset["standalone"] = String(!isEmbedded);
let complete = false;

watchInputs(tellCompleteness);
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  tell({ type: "gateway.submit" });
});
document.getElementById("test-cards")?.addEventListener("click", (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-number]") : null;
  if (button === null) return;
  fill(button.dataset["number"] ?? "");
  input("number").focus();
  tellCompleteness();
});
hear((message) => {
  if (message.type === "gateway.tokenize") void tokenize(message["requestId"]);
  if (message.type === "gateway.focus")
    (FIELDS.map(input).find(({ value }) => value === "") ?? input("number")).focus();
  if (message.type === "gateway.theme") setTheme(message);
});
new ResizeObserver(() =>
  tell({ type: "gateway.height", height: Math.ceil(document.body.getBoundingClientRect().height) }),
).observe(document.body);
tell({ type: "gateway.ready" });

function tellCompleteness(): void {
  const now = FIELDS.every((name) => problemOf(name) === undefined);
  if (now === complete) return;
  complete = now;
  tell({ type: "gateway.change", complete });
}

async function tokenize(requestId: unknown): Promise<void> {
  const problems = FIELDS.map((name) => ({ name, problem: problemOf(name) }));
  for (const { name, problem } of problems) show(name, problem);
  const first = problems.find(({ problem }) => problem !== undefined);
  if (first?.problem !== undefined) return refuse(requestId, first.problem, first.name);
  try {
    const body = JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, input(name).value])));
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/v1/tokens", { method: "POST", headers, body, signal: AbortSignal.timeout(15_000) });
    const told = (await answer.json()) as {
      token?: string;
      brand?: string;
      last4?: string;
      error?: { message: string; field?: FieldName };
    };
    if (answer.ok)
      return tell({ type: "gateway.token", requestId, token: told.token, brand: told.brand, last4: told.last4 });
    return refuse(requestId, told.error?.message ?? "The card could not be read. Please try again.", told.error?.field);
  } catch {
    return refuse(requestId, "The payment provider could not be reached. Please try again.");
  }
}

function refuse(requestId: unknown, message: string, field?: FieldName): void {
  if (field !== undefined && FIELDS.includes(field)) {
    show(field, message);
    input(field).focus();
  }
  tell({ type: "gateway.error", requestId, message, ...(field === undefined ? {} : { field }) });
}

const VARIABLES = [
  "ink",
  "muted",
  "line",
  "page",
  "surface",
  "accent",
  "danger",
  "radius",
  "font",
  "font-size",
  "height",
];
const PLAIN_VALUE = /^[#\w\s.,%()'"/-]{1,120}$/;

/** Takes the shop's look: `theme` light or dark, and `variables` such as `{ "--field-ink": "#1d1a16" }` from a fixed list. */
function setTheme(message: Told): void {
  const root = document.documentElement;
  if (message["theme"] === "light" || message["theme"] === "dark") root.dataset["theme"] = message["theme"];
  const variables = message["variables"];
  if (typeof variables !== "object" || variables === null) return;
  for (const [name, value] of Object.entries(variables)) {
    const known = VARIABLES.some((variable) => name === `--field-${variable}`);
    if (known && typeof value === "string" && PLAIN_VALUE.test(value) && !/url/i.test(value))
      root.style.setProperty(name, value);
  }
}
