import { inspect } from "node:util";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import { renderTemplate } from "../../app/adapters/mail/render-template";
import { createSmtpSender } from "../../app/adapters/mail/send-smtp";

const cleanups: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const sender = (port: number) => {
  const smtp = createSmtpSender(`smtp://127.0.0.1:${port}`);
  cleanups.push(() => smtp.close());
  return smtp.sendMail;
};

async function mailbox(options: SMTPServerOptions = {}) {
  const received: { raw: string; parsed: ParsedMail; recipients: string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void simpleParser(raw).then((parsed) => {
          received.push({ raw, parsed, recipients });
          done();
        });
      });
    },
    ...options,
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  cleanups.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, sendMail: sender((server.server.address() as AddressInfo).port) };
}

/** A server that talks SMTP up to a command, then closes the connection. */
async function closingAt(command: string) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let inBody = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const said = chunk.toString();
      if (inBody) {
        if (said.endsWith("\r\n.\r\n")) socket.destroy();
      } else if (said.startsWith(command)) {
        socket.destroy();
      } else if (said.startsWith("DATA")) {
        inBody = true;
        socket.write("354 go on\r\n");
      } else {
        socket.write("250 ok\r\n");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return sender((server.address() as AddressInfo).port);
}

const mail: OutgoingMail = {
  from: { name: "Nordlicht", address: "shop@nordlicht.example" },
  to: "mia@example.com",
  messageId: "<effect-1@aftercare>",
  subject: "Über Ihre Bestellung #1001",
  text: "Guten Tag",
  html: "<p>Guten Tag</p>",
  language: "de",
};

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("should have thrown"),
    (error: unknown) => error as Error & { outcomeUnknown?: boolean; sentence: string },
  );

describe("a mail that is accepted", () => {
  it("arrives as it was written, with its own Message-ID", async () => {
    const { received, sendMail } = await mailbox();
    const rendered = renderTemplate("cancellation-undo", "ja", {
      shopName: "Nordlicht",
      orderName: "#1001",
      firstName: "美咲",
      link: "https://shop.example/keep?a=1&b=2",
    });
    const { response } = await sendMail({ ...mail, ...rendered });
    expect(response).toMatch(/^250/);
    expect(received).toHaveLength(1);
    const { parsed } = received[0]!;
    expect(parsed.messageId).toBe("<effect-1@aftercare>");
    expect(parsed.subject).toBe(rendered.subject);
    expect(parsed.text).toContain("https://shop.example/keep?a=1&b=2");
    expect(parsed.html).toContain("美咲様");
    expect(parsed.headers.get("content-language")).toBe("ja");
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("line breaks and commas add no header and no recipient", async () => {
    const { received, sendMail } = await mailbox();
    await sendMail({
      ...mail,
      from: { ...mail.from, name: "Shop\r\nBcc: evil@example.com" },
      subject: "Order\r\nBcc: evil@example.com",
      replyTo: "shop@nordlicht.example",
    });
    const { raw, recipients } = received[0]!;
    expect(recipients).toEqual(["mia@example.com"]);
    expect(raw).not.toMatch(/^bcc:/im);
  });

  it("an address with a comma reaches nobody else", async () => {
    const { received, sendMail } = await mailbox();
    await sendMail({ ...mail, to: "mia@example.com, evil@example.com" }).catch(() => undefined);
    expect(received.flatMap(({ recipients }) => recipients)).not.toContain("evil@example.com");
  });
});

describe("a mail that is not accepted", () => {
  it("nobody listens: may be sent again", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(sender(port)(mail))).toMatchObject({ name: "RetryableError", outcomeUnknown: false });
  });

  it.each(["EHLO", "MAIL", "RCPT", "DATA"])("connection closed at %s: may be sent again", async (command) => {
    const sendMail = await closingAt(command);
    expect(await failureOf(sendMail(mail))).toMatchObject({ name: "RetryableError", outcomeUnknown: false });
  });

  it("connection closed after the body: nobody knows", async () => {
    const sendMail = await closingAt("never");
    expect(await failureOf(sendMail(mail))).toMatchObject({ name: "RetryableError", outcomeUnknown: true });
  });

  it.each([
    [550, "PermanentError"],
    [451, "RetryableError"],
  ])("recipient answered with %i: %s", async (responseCode, name) => {
    const refusal = Object.assign(new Error("mailbox unavailable"), { responseCode });
    const { sendMail } = await mailbox({ onRcptTo: (_address, _session, done) => done(refusal) });
    expect(await failureOf(sendMail(mail))).toMatchObject({ name });
  });

  it("keeps what the server said, but not whom it was about", async () => {
    const refusal = Object.assign(new Error(`5.1.1 <${mail.to}>: Recipient address rejected`), { responseCode: 550 });
    const { sendMail } = await mailbox({ onRcptTo: (_address, _session, done) => done(refusal) });
    const failure = (await failureOf(sendMail(mail))) as Error & { sentence: string };
    expect(failure.sentence).toContain("5.1.1 <(address)>: Recipient address rejected");
    expect(inspect(failure, { depth: 5 })).not.toContain(mail.to);
  });

  it("body answered with 552: permanent, and certain", async () => {
    const refusal = Object.assign(new Error("message too large"), { responseCode: 552 });
    const { sendMail } = await mailbox({
      onData(stream, _session, done) {
        stream.resume();
        stream.on("end", () => done(refusal));
      },
    });
    expect(await failureOf(sendMail(mail))).toMatchObject({ name: "PermanentError" });
  });
});
