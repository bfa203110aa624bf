import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "react-email";
import { DARK_SHEET, LIGHT, SANS, SERIF } from "./palette.ts";

import type { ShopSign } from "../shop-sign.ts";

interface LetterProps {
  readonly shop: ShopSign;
  readonly locale: string;
  /** What an inbox shows beside the subject. */
  readonly preview: string;
  readonly heading: string;
  /** Why it comes to this address; about orders when left out. */
  readonly because?: string;
  readonly children: ReactNode;
}

/** The sheet every mail is written on: warm paper, a quiet name on top, one serif heading. */
export function Letter({ shop, locale, preview, heading, because, children }: LetterProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{heading}</title>
        <style>{DARK_SHEET}</style>
      </Head>
      <Body
        className="paper"
        style={{ backgroundColor: LIGHT.paper, fontFamily: SANS, margin: 0, padding: "32px 12px" }}
      >
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: 560, margin: "0 auto" }}>
          <Text
            className="ink"
            style={{
              ...small,
              fontFamily: SERIF,
              fontSize: 20,
              color: LIGHT.ink,
              textAlign: "center",
              margin: "0 0 20px",
            }}
          >
            {shop.name}
          </Text>
          <Section
            className="raised sheet"
            style={{
              backgroundColor: LIGHT.raised,
              border: `1px solid ${LIGHT.line}`,
              borderRadius: 4,
              padding: "44px 44px 40px",
            }}
          >
            <Heading
              as="h1"
              className="ink display"
              style={{
                fontFamily: SERIF,
                fontWeight: 400,
                fontSize: 34,
                lineHeight: "42px",
                color: LIGHT.ink,
                margin: "0 0 16px",
              }}
            >
              {heading}
            </Heading>
            {children}
          </Section>
          <Text className="soft" style={{ ...small, textAlign: "center", margin: "24px 24px 0" }}>
            {because ?? `You get this e-mail because an order was placed at ${shop.name} with this address.`}
          </Text>
          <Text className="soft" style={{ ...small, textAlign: "center", margin: "8px 24px 0" }}>
            {shop.imprint}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

// Somebody's e-mail may be one long word.
const wraps = { wordBreak: "break-word" } as const;

export const small = { fontSize: 13, lineHeight: "20px", color: LIGHT.soft, margin: 0, ...wraps };

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <Text className="ink" style={{ fontSize: 16, lineHeight: "26px", color: LIGHT.ink, margin: "0 0 16px", ...wraps }}>
    {children}
  </Text>
);

export const Soft = ({ children }: { readonly children: ReactNode }) => (
  <Text className="soft" style={small}>
    {children}
  </Text>
);

export const Label = ({ children }: { readonly children: ReactNode }) => (
  <Heading as="h2" className="soft" style={{ ...small, fontWeight: 600, margin: "0 0 6px" }}>
    {children}
  </Heading>
);

export const Rule = () => (
  <Hr className="line" style={{ border: "none", borderTop: `1px solid ${LIGHT.line}`, margin: "28px 0" }} />
);

export const Action = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <Button
    href={href}
    className="clay"
    style={{
      backgroundColor: LIGHT.clay,
      color: LIGHT.onClay,
      borderRadius: 3,
      fontSize: 16,
      fontWeight: 600,
      padding: "14px 26px",
      margin: "12px 0 4px",
    }}
  >
    {children}
  </Button>
);
