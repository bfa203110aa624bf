import { expect, test } from "vitest";
import { aGateway, aReceiver, SHOP } from "../testing.ts";

const page = async (url: string) => {
  const response = await fetch(url, { redirect: "manual" });
  return {
    status: response.status,
    text: await response.text(),
    policy: response.headers.get("content-security-policy") ?? "",
    headers: response.headers,
  };
};

const answerWith = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

test("the card field may be framed by the shop and by nobody else", async () => {
  const { url } = await aGateway();
  const field = await page(`${url}/hosted-field?theme=dark`);
  expect(field.policy).toContain(`frame-ancestors ${SHOP}`);
  expect(field.policy).toContain("script-src 'self'");
  expect(field.text).toContain(`data-theme="dark"`);
  for (const asset of field.text.match(/\/assets\/[\w.-]+/g) ?? []) expect((await page(url + asset)).status).toBe(200);
  expect((await page(`${url}/assets/..%2F..%2Fmain.ts`)).status).toBe(404);
});

test("every page lists the cards and none of them can be framed elsewhere", async () => {
  const { url, pay } = await aGateway();
  await pay("4000002760003184");
  const home = await page(`${url}/`);
  expect(home.policy).toContain("frame-ancestors 'none'");
  expect(home.text).toContain("4000 0027 6000 3184");
  expect(home.text).toContain("requires action");
});

test.each([
  ["complete", "authorised", undefined],
  ["fail", "declined", "authentication_failed"],
])("a challenge that ends with “%s” is %s; the customer goes back to the shop", async (answer, status, declineCode) => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  const { id, body } = await gateway.pay("4000002760003184");
  const challenge = new URL(String(body["challengeUrl"]));
  const question = await page(challenge.href);
  expect(question.text).toContain("$10.00");
  expect(question.policy).toContain(`form-action 'self' ${SHOP}`);
  for (const _ of [1, 2]) {
    const answered = await answerWith(challenge.origin + challenge.pathname, {
      key: challenge.searchParams.get("key") ?? "",
      answer,
    });
    expect([answered.status, answered.headers.get("location")]).toEqual([303, `${SHOP}/orders/1`]);
  }
  expect((await gateway.get(`/v1/payments/${id}`)).body).toMatchObject({
    status,
    ...(declineCode === undefined ? {} : { declineCode }),
  });
  await expect.poll(() => shop.types().toSorted()).toEqual([`payment.${status}`, "payment.requires_action"].toSorted());
});

test("nobody answers a challenge without its key", async () => {
  const gateway = await aGateway();
  const { id, body } = await gateway.pay("4000002760003184");
  const plain = await gateway.pay("4242424242424242");
  const { origin, pathname, search } = new URL(String(body["challengeUrl"]));
  expect((await page(`${origin}${pathname}?key=chl_wrong`)).status).toBe(404);
  expect((await page(`${origin}/challenge/pay_none${search}`)).status).toBe(404);
  expect((await page(`${origin}/challenge/${plain.id}?key=`)).status).toBe(404);
  expect((await answerWith(origin + pathname, { key: "", answer: "complete" })).status).toBe(404);
  expect((await gateway.get(`/v1/payments/${id}`)).body["status"]).toBe("requires_action");
});

test("a challenge of a cancelled payment says so", async () => {
  const gateway = await aGateway();
  const { id, body } = await gateway.pay("4000002760003184");
  await gateway.post(`/v1/payments/${id}/void`, {});
  expect((await page(String(body["challengeUrl"]))).text).toContain("This payment was cancelled.");
});

test("what a shop writes into a page stays text", async () => {
  const { url, pay } = await aGateway();
  await pay("4242424242424242", { orderReference: "<script>alert(1)</script>" });
  expect((await page(`${url}/`)).text).not.toContain("<script>alert");
});
