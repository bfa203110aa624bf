import { Missing, missingMetadata } from "../../../shell/missing.tsx";
import { placeholderMarket } from "../../../shell/placeholder-market.ts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => placeholderMarket;
export const metadata = missingMetadata;

/** Where next.config.ts leads every address that no page answers. */
export default Missing;
