import { startMetricsServer } from "@cartwright/platform/metrics";
import { watchClientAddress } from "@cartwright/platform/watch-client-address";
import { adminEnv, tellNextAuth } from "./env.ts";
import { runtime } from "./runtime.ts";

/** What happens once, before the first request: reads the environment, or stops with the names of what is missing. */
export async function start(): Promise<void> {
  const env = adminEnv();
  const { metrics, world } = runtime();
  tellNextAuth();
  watchClientAddress(env.TRUSTED_PROXY_HOPS);
  await startMetricsServer(metrics, { port: env.METRICS_PORT, host: env.METRICS_HOST }).catch((error: unknown) =>
    world.log.warn({ err: error, port: env.METRICS_PORT }, "metrics are not served: their port is taken"),
  );
}
