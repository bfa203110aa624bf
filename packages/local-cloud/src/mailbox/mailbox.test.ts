import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { freePorts } from "../ports/free-port.ts";
import { startMailbox, type MailboxOptions } from "./start-mailbox.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cartwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function aMailbox(options: Partial<MailboxOptions> = {}) {
  const mailbox = await startMailbox({ dataDir: aFolder(), testControls: true, ...options });
  onTestFinished(() => mailbox.stop());
  return mailbox;
}

/** Speaks SMTP by hand and returns the last answer, so that no mail library's kindness hides what the server says. */
async function send(port: number, to: readonly string[], lines: readonly string[]): Promise<string> {
  const socket = createConnection(port, "127.0.0.1");
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value } = (await answers.next()) as { value: string | undefined };
    return value === undefined || !/^\d{3}-/.test(value) ? (value ?? "") : answer();
  };
  const say = (text: string): Promise<string> => {
    socket.write(`${text}\r\n`);
    return answer();
  };
  await answer();
  await say("EHLO shop.example");
  await say("MAIL FROM:<orders@shop.example>");
  for (const address of to) await say(`RCPT TO:<${address}>`);
  await say("DATA");
  const last = await say([...lines, "."].join("\r\n"));
  socket.destroy();
  return last;
}

const mail = (subject: string, more: readonly string[] = []): string[] => [
  'From: "Alder & Clay" <orders@shop.example>',
  "To: ines@example.com",
  "Message-ID: <order-1001@shop.example>",
  `Subject: ${subject}`,
  ...(more.length > 0
    ? more
    : ["Content-Type: text/plain; charset=utf-8", "", "Thank you: http://shop.example/orders/1001?key=a"]),
];

const htmlMail = (body: string): string[] => mail("Hello", ["Content-Type: text/html; charset=utf-8", "", body]);

type Listed = {
  seq: number;
  id: string;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  html: string | null;
  text: string | null;
};
const list = async (url: string, query = "") => (await (await fetch(`${url}/api/messages${query}`)).json()) as Listed[];

test("a mail that was accepted is in the list, whole", async () => {
  const { url, smtpPort } = await aMailbox();
  expect(await send(smtpPort, ["Ines@Example.com"], mail("Your order"))).toMatch(/^250 /);
  expect(await list(url)).toMatchObject([
    {
      messageId: "<order-1001@shop.example>",
      from: "Alder & Clay <orders@shop.example>",
      to: ["ines@example.com"],
      subject: "Your order",
      html: null,
      text: expect.stringContaining("http://shop.example/orders/1001?key=a") as string,
    },
  ]);
});

test("programs find mails by recipient and go on where they stopped", async () => {
  const { url, smtpPort } = await aMailbox();
  for (const [index, to] of ["a@x.example", "b@x.example", "a@x.example"].entries())
    await send(smtpPort, [to], mail(`mail ${index}`));
  expect((await list(url, "?to=A@X.example")).map(({ subject }) => subject)).toEqual(["mail 0", "mail 2"]);
  const [first] = await list(url, "?limit=1");
  expect((await list(url, `?after=${first?.seq}`)).map(({ subject }) => subject)).toEqual(["mail 1", "mail 2"]);
  expect((await fetch(`${url}/api/messages?after=x`)).status).toBe(400);
});

test("two mails with one Message-ID are two mails", async () => {
  const { url, smtpPort } = await aMailbox();
  for (const _ of [1, 2]) await send(smtpPort, ["a@x.example"], mail("again"));
  expect((await list(url)).map(({ messageId }) => messageId)).toEqual([
    "<order-1001@shop.example>",
    "<order-1001@shop.example>",
  ]);
});

test("emptying it empties it", async () => {
  const { url, smtpPort } = await aMailbox();
  await send(smtpPort, ["a@x.example"], mail("gone"));
  await fetch(`${url}/api/messages`, { method: "DELETE" });
  expect(await list(url)).toEqual([]);
});

test("the next mails are refused when a test asks for it, and then taken again", async () => {
  const { url, smtpPort } = await aMailbox();
  await fetch(`${url}/test/refuse`, { method: "POST", body: JSON.stringify({ count: 1 }) });
  expect(await send(smtpPort, ["a@x.example"], mail("first"))).toMatch(/^451 /);
  expect(await send(smtpPort, ["a@x.example"], mail("second"))).toMatch(/^250 /);
  expect((await list(url)).map(({ subject }) => subject)).toEqual(["second"]);
});

test("a mail over 10 MB is refused", async () => {
  const { url, smtpPort } = await aMailbox();
  const line = "x".repeat(900);
  expect(
    await send(smtpPort, ["a@x.example"], mail("big", ["", ...Array.from({ length: 12_000 }, () => line)])),
  ).toMatch(/^552 /);
  expect(await list(url)).toEqual([]);
});

test("the HTML of a mail runs nothing, and its links open a new tab", async () => {
  const { url, smtpPort } = await aMailbox();
  await send(
    smtpPort,
    ["a@x.example"],
    htmlMail("<html><head></head><body><script>alert(1)</script><a href='http://shop.example/'>x</a></body></html>"),
  );
  const [message] = await list(url);
  const content = await fetch(`${url}/messages/${message?.id}/content`);
  expect(content.headers.get("content-security-policy")).toMatch(
    /default-src 'none'.*sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox$/,
  );
  expect(await content.text()).toContain('<head><base target="_blank">');
  expect(await (await fetch(`${url}/messages/${message?.id}`)).text()).toContain(
    'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
  );
});

test("the page shows what senders write as text", async () => {
  const { url, smtpPort } = await aMailbox();
  await send(smtpPort, ["a@x.example"], mail("<img src=x onerror=alert(1)>"));
  const [message] = await list(url);
  for (const path of [
    "/",
    `/messages/${message?.id}`,
    `/messages/${message?.id}?view=headers`,
    "/?q=%3Cimg%20src%3Dx",
  ]) {
    expect(await (await fetch(url + path)).text()).not.toContain("<img src=x");
  }
});

test("the page lists newest first in pages, finds by recipient and says when a mail is gone", async () => {
  const { url, smtpPort } = await aMailbox();
  for (let index = 1; index <= 52; index += 1)
    await send(smtpPort, [`person-${index}@x.example`], mail(`mail ${index}.`));
  const first = await (await fetch(url)).text();
  expect(first.indexOf("mail 52.")).toBeLessThan(first.indexOf("mail 51."));
  expect(first).not.toContain("mail 2.");
  const older = /href="(\/\?before=\d+)"/.exec(first)?.[1] ?? "";
  expect(await (await fetch(url + older)).text()).toContain("mail 2.");
  const found = await (await fetch(`${url}/?q=PERSON-7`)).text();
  expect([found.includes("mail 7."), found.includes("mail 8.")]).toEqual([true, false]);
  expect((await fetch(`${url}/messages/msg_none`)).status).toBe(404);
});

test("a kill -9 loses no mail", async () => {
  const [port = 0, smtpPort = 0] = await freePorts(2);
  const env = { MAILBOX_PORT: String(port), MAILBOX_SMTP_PORT: String(smtpPort), MAILBOX_DATA_DIR: aFolder() };
  const start = async () => {
    const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    await Promise.race([
      once(child.stdout, "data"),
      once(child, "exit").then(() => Promise.reject(new Error("it did not start"))),
    ]);
    return child;
  };
  const first = await start();
  await send(smtpPort, ["a@x.example"], mail("kept"));
  first.kill("SIGKILL");
  await once(first, "exit");
  const second = await start();
  expect((await list(`http://127.0.0.1:${port}`)).map(({ subject }) => subject)).toEqual(["kept"]);
  expect((await fetch(`http://127.0.0.1:${port}/test/refuse`, { method: "POST", body: '{"count":1}' })).status).toBe(
    404,
  );
  second.kill("SIGTERM");
  expect((await once(second, "exit"))[0]).toBe(0);
});
