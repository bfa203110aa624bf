export { NothingHere as default } from "../../shell/nothing-here.tsx";
