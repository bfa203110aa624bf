/** The people of the demo. Their passwords are made in each checkout and printed by `npm start`; no deployment but a demo has them. */
export const DEMO_OWNER = "owner@alderandclay.test";
export const DEMO_CUSTOMER = "customer@alderandclay.test";
