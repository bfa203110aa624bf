import type { BrowserContext } from "@playwright/test";

/** What browsers complain of in their consoles: errors, exceptions that nobody caught, policies that were broken. */
export interface Complaints {
  listenTo(context: BrowserContext): void;
  /** From now on a complaint like this one belongs to the story. */
  expect(like: RegExp): void;
  unexpected(): string[];
}

export function complaintsOf(): Complaints {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  return {
    listenTo(context) {
      context.on("console", (message) => {
        if (message.type() === "error" || /Content Security Policy/.test(message.text()))
          heard.push(`${message.text()} (${message.location().url.replace(/[?].*/, "")})`);
      });
      context.on("weberror", (error) => heard.push(String(error.error().stack ?? error.error())));
    },
    expect: (like) => void expected.push(like),
    unexpected: () => [...new Set(heard)].filter((complaint) => !expected.some((like) => like.test(complaint))),
  };
}
