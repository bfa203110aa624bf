import { runStack } from "./run-stack.ts";

/** `npm start`: everything in production mode, until Ctrl-C. */
await runStack("production");
