import type { Answer } from "./answer.ts";
import { html, type Html } from "./html.ts";

export interface Page {
  readonly title: string;
  readonly style: string;
  readonly body: Html;
  readonly theme?: "light" | "dark" | undefined;
  readonly script?: string;
  /** Who may put this page into a frame; nobody when left out. */
  readonly framedBy?: readonly string[];
  /** Whether it frames other pages of its own origin. */
  readonly framesOwn?: boolean;
  /** Where its forms may lead. */
  readonly formsTo?: readonly string[];
}

/** A page: never stored, scripts and styles from this origin only. */
export function pageAnswer(status: number, page: Page): Answer {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    `frame-src ${page.framesOwn === true ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    `form-action ${list(page.formsTo)}`,
    `frame-ancestors ${list(page.framedBy)}`,
  ];
  const document = html`<!doctype html>
    <html lang="en" ${page.theme === undefined ? undefined : html` data-theme="${page.theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        <link rel="stylesheet" href="/assets/${page.style}" />
        <link rel="icon" href="data:," />
        ${page.script === undefined ? undefined : html`<script type="module" src="/assets/${page.script}"></script>`}
      </head>
      ${page.body}
    </html> `;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy.join("; "),
  };
  return { status, body: document.html, headers };
}

const list = (origins: readonly string[] | undefined): string =>
  origins === undefined || origins.length === 0 ? "'none'" : origins.join(" ");
