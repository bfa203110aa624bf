import { spreadOf, shown, shownSpread } from "./figures.ts";
import { measureHttp, type Measured, type Request } from "./http-load.ts";
import { verdict, type Line } from "./measure.ts";
import type { Options } from "./options.ts";
import { mutationRequest, queryRequest } from "./procedure.ts";
import { processorMs } from "./process-facts.ts";
import { pidOf, type Subject } from "./subject.ts";
import type { Wares } from "./wares.ts";

const CONNECTIONS = 16;

interface Target {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p95: number | undefined;
}

/** The pages and queries that everybody asks for, and the first step towards buying. */
export async function measureReading(subject: Subject, wares: Wares, options: Options): Promise<Line[]> {
  const { shop } = subject;
  const [first] = wares.plenty;
  const cases: readonly (readonly [measure: string, request: Request, target: Target])[] = [
    [
      "product page, HTML, cached",
      { url: `${shop.storefront}/products/${wares.slug}`, mustContain: wares.title },
      { perSecond: 2_000, p95: undefined },
    ],
    [
      "product list of 20 with prices",
      queryRequest(shop, "catalog.list", { market: "us", limit: 20 }, wares.slug),
      { perSecond: 1_000, p95: 25 },
    ],
    [
      "product detail with variants and prices",
      queryRequest(shop, "catalog.product", { market: "us", slug: wares.slug }, wares.slug),
      { perSecond: 1_200, p95: 20 },
    ],
    [
      `new cart and one line, c = ${CONNECTIONS}`,
      mutationRequest(shop, "cart.add", { market: "us", variantId: first!.variantId, quantity: 1 }, first!.sku),
      { perSecond: 300, p95: 80 },
    ],
  ];
  const lines: Line[] = [];
  for (const [measure, request, target] of cases)
    lines.push(await measureOne(subject, measure, request, target, options));
  return lines;
}

async function measureOne(
  subject: Subject,
  measure: string,
  request: Request,
  target: Target,
  { runs, seconds }: Options,
): Promise<Line> {
  await answersAtAll(request);
  await measureHttp(request, { connections: CONNECTIONS, seconds: Math.min(3, seconds) });
  const storefront = pidOf(subject, "storefront");
  const before = processorMs(storefront);
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1)
    measured.push(await measureHttp(request, { connections: CONNECTIONS, seconds }));
  const requests = measured.reduce((sum, one) => sum + one.requests, 0);
  const rate = spreadOf(measured.map((one) => one.perSecond));
  const p95 = spreadOf(measured.map((one) => one.p95));
  const errors = measured.reduce((sum, one) => sum + one.errors, 0);
  return {
    measure,
    result: `${shownSpread(rate)} /s, p95 ${shownSpread(p95)} ms`,
    target: `≥ ${shown(target.perSecond)} /s${target.p95 === undefined ? "" : `, p95 ${target.p95} ms`}`,
    stands: verdict(
      requests > 0 && errors === 0 && rate.median >= target.perSecond && p95.median <= (target.p95 ?? Infinity),
    ),
    note: `${errors} errors in ${shown(requests)}; ${shown((processorMs(storefront) - before) / requests)} ms of processor time each in the storefront`,
  };
}

/** The first answer may take its time: a page is rendered, a statement is planned. Refuses to measure what does not answer. */
async function answersAtAll({ url, method = "GET", headers = {}, body, mustContain }: Request): Promise<void> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  if (!response.ok || !text.includes(mustContain))
    throw new Error(`${url} answered ${response.status} without “${mustContain}”`);
}
