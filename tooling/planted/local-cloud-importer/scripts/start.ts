export { start } from "@cartwright/local-cloud/start";
