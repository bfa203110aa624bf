import { LocalProblem } from "../problem.ts";
import { gatewayEnv } from "./env.ts";
import { startGateway } from "./start-gateway.ts";

/** The test payment gateway as a process of its own. */
const env = gatewayEnv();
const gateway = await startGateway({
  port: env.GATEWAY_PORT,
  dataDir: env.GATEWAY_DATA_DIR,
  secretKey: env.GATEWAY_SECRET_KEY,
  webhookSecret: env.GATEWAY_WEBHOOK_SECRET,
  webhookUrl: env.GATEWAY_WEBHOOK_URL,
  publicUrl: env.GATEWAY_PUBLIC_URL,
  allowedOrigins: env.GATEWAY_ALLOWED_ORIGINS,
  testControls: env.GATEWAY_TEST_CONTROLS === "1",
}).catch((error: unknown) => {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(JSON.stringify({ level: 60, msg: error.message }));
  process.exit(1);
});
console.log(JSON.stringify({ level: 30, msg: `Test payment gateway on ${env.GATEWAY_PUBLIC_URL}` }));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
}
