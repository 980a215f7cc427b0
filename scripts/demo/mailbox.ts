import { callJson } from "./call-json.ts";
import type { Child } from "./child.ts";
import { freePort } from "./free-port.ts";
import type { Stage } from "./stage.ts";

export interface Mailbox {
  readonly child: Child;
  readonly webUrl: string;
  readonly smtpUrl: string;
  /** Mails to an address, oldest first. */
  mailsTo(address: string): Promise<readonly Mail[]>;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly { readonly address: string }[];
}

/** A real SMTP server with a web page (maildev); mails go nowhere else. */
export async function startMailbox(stage: Stage): Promise<Mailbox> {
  const [smtp, web] = [await freePort(), await freePort()];
  const webUrl = `http://127.0.0.1:${web}`;
  const ports = ["--smtp", String(smtp), "--web", String(web), "--ip", "127.0.0.1", "--web-ip", "127.0.0.1"];
  const { child } = await stage.start({
    name: "the mailbox",
    args: ["node_modules/maildev/bin/maildev", ...ports],
    logName: "mailbox",
    answers: async () => (await fetch(`${webUrl}/healthz`)).ok,
  });
  return {
    child,
    webUrl,
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    async mailsTo(address) {
      const mails = await callJson<Mail[]>(`${webUrl}/email`);
      return mails.filter((mail) => mail.to.some((to) => to.address === address));
    },
  };
}
