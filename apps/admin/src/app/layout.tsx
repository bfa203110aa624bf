import { fontFiles } from "@cartwright/ui/fonts";
import { themeScript } from "@cartwright/ui/theme";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { earlyTypingScript } from "../shell/early-typing.ts";
import { ShopNamed } from "../shell/shop-name.client.tsx";
import { shopName } from "../shell/shop-name.ts";
import { Queries } from "../trpc/queries.client.tsx";
import "./globals.css";

// Everything is rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts), which a
// page made by the build could not. Going from page to page stays instant: what is shared is not asked for again.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const name = `${await shopName()} admin`;
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f3ec" },
    { media: "(prefers-color-scheme: dark)", color: "#171410" },
  ],
};

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await connection();
  for (const file of fontFiles.slice(1)) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
        <script>{earlyTypingScript}</script>
      </head>
      <body className="min-h-dvh">
        <ShopNamed name={await shopName()}>
          <Queries>{children}</Queries>
        </ShopNamed>
      </body>
    </html>
  );
}
