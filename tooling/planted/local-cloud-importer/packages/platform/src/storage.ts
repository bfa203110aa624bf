export { start } from "@cartwright/local-cloud/start"; // breaks local-cloud-importer
