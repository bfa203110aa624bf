import { emulatorEnv } from "./env.ts";
import { startEmulator } from "./start-emulator.ts";

/** SQS, SNS and S3 as a process of their own. */
const env = emulatorEnv();
const emulator = await startEmulator({ port: env.EMULATOR_PORT, dataDir: env.EMULATOR_DATA_DIR });
console.log(JSON.stringify({ level: 30, msg: `SQS, SNS and S3 on ${emulator.url}` }));

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void emulator.stop().then(() => process.exit(0)));
