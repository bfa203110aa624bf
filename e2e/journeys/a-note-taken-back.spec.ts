import { atTheDesk } from "../cast/desk.ts";
import { expect, test } from "../story.ts";

test("a note on an order is taken back by who wrote it, comes back, and is nobody else's to remove", async ({
  buyer,
  anotherBrowser,
}) => {
  await buyer.putInCart("Tide Mug", "Oat");
  const number = await buyer.checkOut("approved");

  const packer = await atTheDesk(await (await anotherBrowser()).newPage(), "fulfilment", number);
  const notes = packer.part("Notes");
  await notes.getByLabel("New note", { exact: true }).fill("The lid is chipped");
  await packer.button("Add note").click();
  await expect(notes.getByText("The lid is chipped")).toBeVisible();
  await expect(packer.part("Timeline").getByText("Note written")).toBeVisible();
  await packer.button("Remove the note “The lid is chipped”").click();
  await expect(notes.getByText("The lid is chipped")).toHaveCount(0);
  await expect(packer.part("Timeline").getByText("Note written")).toHaveCount(0);
  await packer.button("Undo").click();
  await expect(notes.getByText("The lid is chipped")).toBeVisible();

  const colleague = await atTheDesk(await (await anotherBrowser()).newPage(), "fulfilment", number);
  await expect(colleague.part("Notes").getByText("The lid is chipped")).toBeVisible();
  await expect(colleague.part("Notes").getByRole("button", { name: /^Remove/ })).toHaveCount(0);
});
