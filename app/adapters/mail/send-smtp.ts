import { createTransport } from "nodemailer";
import { PermanentError, RetryableError } from "../errors";
import type { OutgoingMail, SendMail } from "./port";

export interface SmtpSender {
  readonly sendMail: SendMail;
  /** Lets open connections go; mails on their way are finished. */
  readonly close: () => void;
}

const TIMEOUT_MS = 15_000;

/** Sends over pooled SMTP connections. `smtpUrl`: smtp://host:port, smtps://user:password@host. */
export function createSmtpSender(smtpUrl: string): SmtpSender {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    // After a lost connection the pool would send again by itself, and the mailbox might hold the mail twice.
    maxRequeues: 0,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Facts in mails come from shoppers: no content may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bodyBegun = new Set<string>();
  transport.use("stream", ({ message, data }, done) => {
    const create = message.createReadStream.bind(message);
    // The body flows only once the server has said yes to DATA: before that, nothing can have been delivered.
    message.createReadStream = (...options) =>
      create(...options).once("resume", () => void bodyBegun.add(String(data.messageId)));
    done();
  });

  return {
    sendMail: async (mail) => {
      try {
        const { response } = (await transport.sendMail(composed(mail))) as { response: string };
        return { response: withoutAddresses(response) };
      } catch (cause) {
        throw failureOf(cause, bodyBegun.has(mail.messageId));
      } finally {
        bodyBegun.delete(mail.messageId);
      }
    },
    close: () => transport.close(),
  };
}

/** Every part as text; nodemailer encodes headers, so that a line break in one stays inside it. */
function composed(mail: OutgoingMail) {
  return {
    from: { name: oneLine(mail.from.name), address: mail.from.address },
    replyTo: mail.replyTo,
    // As an object, so that a comma in it cannot add a second recipient.
    to: { name: "", address: mail.to },
    messageId: mail.messageId,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: {
      "Content-Language": mail.language,
      // Keeps out-of-office replies away, and says that no person wrote this.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  };
}

const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, " ").trim();

/** Mail servers name the recipient in what they answer; answers are kept and logged, recipients are not. */
const withoutAddresses = (text: string) => text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "(address)");

function failureOf(error: unknown, begun: boolean): RetryableError | PermanentError {
  const { code = "", responseCode, message: said } = error as Error & { code?: string; responseCode?: number };
  const message = withoutAddresses(said);
  const cause = new Error(message);
  const log = `mail: ${code} ${message}`;
  if (code === "EAUTH") {
    return new PermanentError(log, { sentence: "The mail server did not accept the user name and password.", cause });
  }
  if (responseCode !== undefined && responseCode >= 400) {
    const sentence = `The mail server refused the mail: ${message}`;
    if (responseCode >= 500) return new PermanentError(log, { sentence, cause });
    return new RetryableError(log, { sentence, cause });
  }
  if (code === "EENVELOPE") {
    return new PermanentError(log, { sentence: "The address of the mail cannot be used.", cause });
  }
  return new RetryableError(log, {
    sentence: "The mail server could not be reached. Aftercare tries again by itself.",
    outcomeUnknown: begun,
    cause,
  });
}
