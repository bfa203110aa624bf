"use client";

import { PageFailed } from "../../shell/page-failed.client.tsx";

export default PageFailed;
