import type { RenderedMail } from "./render.tsx";

const AGAIN = "We are sending you this e-mail once more.";

/** The same mail, saying in its subject and above its text that it comes once more. Pure. */
export function sentAgain(mail: RenderedMail): RenderedMail {
  const note = `<p class="soft" style="margin:0;padding:16px 12px 0;text-align:center;font:13px/20px sans-serif;color:#5c5a52">${AGAIN}</p>`;
  return {
    subject: `${mail.subject} (sent again)`,
    html: mail.html.replace(/<body[^>]*>/, (body) => `${body}${note}`),
    text: `${AGAIN}\n\n${mail.text}`,
  };
}
