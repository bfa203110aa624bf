import { fontFiles } from "@cartwright/ui/fonts";
import { themeScript } from "@cartwright/ui/theme";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import "./globals.css";

export const metadata: Metadata = { title: "Alder & Clay admin", robots: { index: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  for (const file of fontFiles) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
