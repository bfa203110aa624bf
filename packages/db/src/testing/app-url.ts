import { APP_ROLE } from "../migrate/app-role.ts";

/** Of servers that live for one test run. */
export const APP_PASSWORD = "demo_app";

/** The same database as the apps' role sees it. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = APP_PASSWORD;
  return url.href;
}
