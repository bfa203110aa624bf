import type { Page } from "@playwright/test";
import { ADMIN_POLICY } from "@cartwright/api/policy";
import { ROLE_TABLE } from "@cartwright/identity/role-table";
import { isPermission } from "@cartwright/kernel/permission";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { somebody } from "../cast/people.ts";
import { rivalBuys } from "../cast/rival.ts";
import type { Api } from "../cast/shop-api.ts";
import { expect, test } from "../story.ts";

/** What somebody at this browser can go to. */
const roomsOf = (page: Page): Promise<string[]> =>
  page
    .getByRole("navigation", { name: "Admin" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What a call is answered with, be it a question or a change. */
async function statusOf(api: Api, procedure: string): Promise<number> {
  const asked = await api.send(`/api/trpc/${procedure}`);
  if (asked.status !== 405) return asked.status;
  const told = await api.send(`/api/trpc/${procedure}`, { method: "POST", body: JSON.stringify({ json: {} }) });
  return told.status;
}

for (const role of ["fulfilment", "merchandiser"] as const) {
  const may = (needs: string) => ROLE_TABLE[role].permissions.some((one) => one === needs);

  test(`what the role ${role} does not open is neither shown nor answered`, async ({
    page,
    anotherBrowser,
    shopkeeper,
    complaints,
  }) => {
    complaints.expect(/status of 403/);
    const vase = await shopkeeper.piece("ridge-vase", "AC-RDGVS-OCH");
    const { email } = somebody();
    const number = await rivalBuys(vase, 1, email);
    const person = await somebodyWhoWorksHere(role);
    const member = staffAt(page);
    await member.signIn(person);
    const owner = staffAt(await (await anotherBrowser()).newPage());
    await owner.signIn(theOwner());
    const open = await roomsOf(page);
    const closed = (await roomsOf(owner.page)).filter((room) => !open.includes(room));
    expect(open).toContain("/");
    expect(closed.length).toBeGreaterThan(1);
    await member.goTo(closed[0]!);
    await expect(page.getByText("Your role does not open this page")).toBeVisible();

    // The same without a screen: not a word of what is behind the door, by any address.
    const api = await adminAs(person);
    const pages = [...closed];
    if (!may("orders.read")) pages.push(`/orders/${number}`, `/orders?search=${encodeURIComponent(email)}`);
    for (const path of pages) {
      const answer = await api.send(path);
      const html = await answer.text();
      // A page that streams has said 200 by then; what it says is what counts.
      const refuses = answer.status === 403 || html.includes("NEXT_HTTP_ERROR_FALLBACK;403");
      expect([path, refuses, html.includes(email)]).toEqual([path, true, false]);
    }

    const refused = Object.entries(ADMIN_POLICY).filter(([, rule]) => isPermission(rule) && !may(rule));
    expect(refused.length).toBeGreaterThan(10);
    for (const [procedure] of refused) expect([procedure, await statusOf(api, procedure)]).toEqual([procedure, 403]);
  });
}
