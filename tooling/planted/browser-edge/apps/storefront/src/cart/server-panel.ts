export { id } from "@cartwright/kernel/id";
