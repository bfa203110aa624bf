import { adminAs, somebodyWhoWorksHere, staffAt } from "../cast/colleague.ts";
import { poisonedMessages } from "../cast/poison.ts";
import type { Api } from "../cast/shop-api.ts";
import { isAccessible } from "../accessible.ts";
import { expect, test } from "../story.ts";

const LATE = { timeout: 30_000 };
const BY_THE_WORKERS = { timeout: 180_000, intervals: [2_000] };

/** The address of an event's dead letter. A message is tried three times, with longer and longer rests, before it is one. */
async function givenUp(api: Api, eventId: string): Promise<string> {
  let id: string | undefined;
  await expect(async () => {
    const { items } = (await api.ask("operations.deadLetters", { queue: "notification" })) as {
      items: { id: string; eventId: string }[];
    };
    id = items.find((letter) => letter.eventId === eventId)?.id;
    expect(id).toBeDefined();
  }).toPass(BY_THE_WORKERS);
  return `/operations/dead-letters/${id}`;
}

test("a poisoned message is found in the admin and sent again by those who may", async ({ page, anotherBrowser }) => {
  test.setTimeout(300_000);
  const [first, second] = await poisonedMessages(2);
  const manager = await somebodyWhoWorksHere("manager");
  const api = await adminAs(manager);
  const onCall = staffAt(page);
  await onCall.signIn(manager);
  await onCall.goTo("/operations");
  await expect(page.getByRole("heading", { level: 1, name: "Operations" })).toBeVisible();

  const letter = await givenUp(api, first!.eventId);
  await givenUp(api, second!.eventId);
  // Nobody has reloaded the page.
  const given = page.getByRole("link", { name: /messages? of notification (was|were) given up/ });
  await expect(given).toBeVisible(LATE);
  await isAccessible(page, "the Operations room");
  await given.click();
  const letters = page.getByRole("table", { name: "Dead letters" });
  await expect(letters.getByRole("link", { name: "order.not_fulfillable" })).not.toHaveCount(0);
  await isAccessible(page, "the dead letters");

  const analyst = await somebodyWhoWorksHere("analyst");
  const reader = staffAt(await (await anotherBrowser()).newPage());
  await reader.signIn(analyst);
  await reader.goTo(letter);
  await expect(reader.page.getByText(first!.orderId)).toBeVisible();
  await expect(reader.button("Send again")).toHaveCount(0);
  const id = letter.split("/").at(-1)!;
  await expect((await adminAs(analyst)).tell("operations.redrive", { id })).rejects.toThrow(/: 403 /);

  await letters.locator(`a[href="${letter}"]`).click();
  await expect(page.getByRole("region", { name: "What is in it" })).toContainText(first!.orderId);
  const wrong = page.getByRole("region", { name: "What went wrong" });
  await expect(wrong).toContainText("ORDER_NOT_FOUND");
  await expect(wrong).toContainText("mail-order-not-fulfillable");
  await expect(wrong).toContainText("3 times");
  await expect(page.getByText(first!.eventId)).toBeVisible();
  await isAccessible(page, "a dead letter");
  await onCall.button("Send again").click();
  await expect(page.getByText("Sent again by Robin Reed")).toBeVisible();
  await expect(onCall.button("Send again")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "History" })).toContainText("Robin Reed · redriven");
  await expect(reader.page.getByText("Sent again by Robin Reed")).toBeVisible();

  await onCall.goTo("/operations/dead-letters?queue=notification");
  await onCall.button("Send all again").click();
  const asked = page.getByRole("dialog", { name: /^Send \d+ messages? of notification again\?$/ });
  await expect(asked).toBeVisible();
  await isAccessible(page, "the question before all are sent again");
  await asked.getByRole("button", { name: "Send all again" }).click();
  await expect(page.getByText("Nothing is stuck in notification")).toBeVisible();
  await page.getByLabel("State", { exact: true }).selectOption({ label: "Sent again" });
  await expect(page).toHaveURL(/state=redriven/);
  await expect(letters.getByText(/Sent again by Robin Reed/)).not.toHaveCount(0);
});
