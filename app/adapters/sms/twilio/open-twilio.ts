import type { Twilio } from "twilio";
import twilio from "twilio";
import { PermanentError, RetryableError } from "../../errors";
import type { OpenSms, SentSms, SmsAnswer, SmsState } from "../port";

const API = "https://api.twilio.com";
const TIMEOUT_MS = 20_000;
/** Messages to one number that are looked through for the one whose answer was lost. */
const LOOKED_THROUGH = 50;
/** Of a trial account: it writes something before every text. */
const MOST_PREFIX = 80;

/** The receiver answered STOP. */
const OPTED_OUT = 21610;
const WRONG_KEY = new Set([20003, 20404, 20005]);

/** Twilio's own client; all it is given is where to call, and for how long. */
class TwilioHttp extends twilio.RequestClient {
  readonly #base: string;
  constructor(base: string) {
    super({ timeout: TIMEOUT_MS, autoRetry: false });
    this.#base = base.replace(/\/+$/, "");
  }
  override request<Data>(options: Parameters<typeof twilio.RequestClient.prototype.request<Data>>[0]) {
    return super.request<Data>({ ...options, uri: options.uri.replace(API, this.#base), allowRedirects: false });
  }
}

/** Text messages by Twilio. `baseUrl`: where its API is, if not at Twilio, e.g. a stand-in. */
export function openTwilio({ accountSid, authToken, sender }: Parameters<OpenSms>[0], baseUrl: string = API) {
  const client = twilio(accountSid, authToken, { httpClient: new TwilioHttp(baseUrl), accountSid });
  return {
    async send({ to, text, statusUrl }): Promise<SmsAnswer> {
      const from = sender.startsWith("MG") ? { messagingServiceSid: sender } : { from: sender };
      const callback = statusUrl ? { statusCallback: statusUrl } : {};
      try {
        const message = await client.messages.create({ to, body: text, ...from, ...callback });
        return { outcome: "accepted", ...sentOf(message) };
      } catch (error) {
        const answer = answerOf(error);
        if (answer?.code === OPTED_OUT) return { outcome: "opted_out" };
        if (!answer || answer.status === 429 || answer.status >= 500 || isWrongKey(answer)) throw failure(error, true);
        return { outcome: "refused", code: String(answer.code), message: answer.message };
      }
    },

    async find({ to, text, since }) {
      const messages = await calling(() =>
        client.messages.list({ to, limit: LOOKED_THROUGH, pageSize: LOOKED_THROUGH }),
      );
      const isOurs = (one: Message) =>
        one.dateCreated >= since &&
        one.direction !== "inbound" &&
        one.body.endsWith(text) &&
        one.body.length <= text.length + MOST_PREFIX;
      const found = messages.filter(isOurs).sort((a, b) => b.dateCreated.getTime() - a.dateCreated.getTime())[0];
      return found ? sentOf(found) : null;
    },

    async check() {
      try {
        const { friendlyName, status } = await client.api.v2010.accounts(accountSid).fetch();
        if (status === "active") return { outcome: "ok", name: friendlyName };
        return { outcome: "refused", message: `Twilio says that this account is ${status}.` };
      } catch (error) {
        const answer = answerOf(error);
        if (!answer || !isWrongKey(answer)) throw failure(error, false);
        return { outcome: "refused", message: "Twilio does not know this account SID with this auth token." };
      }
    },
  } satisfies ReturnType<OpenSms>;
}

type Message = Awaited<ReturnType<Twilio["messages"]["list"]>>[number];

function sentOf({ sid, status, errorCode, errorMessage }: Message): SentSms {
  const state = smsState(status);
  const said = errorMessage ? withoutNumbers(errorMessage) : status;
  const problem = state === "FAILED" ? `${errorCode ?? ""} ${said}`.trim() : null;
  return { id: sid, state, problem };
}

/** Twilio names the receiver in what it answers; answers are kept and logged, receivers are not. Its own codes are shorter. */
export const withoutNumbers = (text: string): string =>
  text.replace(/(?:\+\d[\d ()-]{3,}|\d[\d ()-]{6,})\d/g, "(number)");

/** Twilio's MessageStatus in our words. */
export function smsState(status: string): SmsState {
  if (status === "delivered" || status === "read") return "DELIVERED";
  return status === "failed" || status === "undelivered" || status === "canceled" ? "FAILED" : "SENT";
}

interface Answer {
  readonly status: number;
  readonly code: number | undefined;
  readonly message: string;
}

function answerOf(error: unknown): Answer | null {
  if (!(error instanceof twilio.RestException)) return null;
  return { status: error.status, code: error.code, message: withoutNumbers(error.message) };
}

const isWrongKey = ({ status, code }: Answer) => status === 401 || WRONG_KEY.has(code ?? 0);

async function calling<Result>(call: () => Promise<Result>): Promise<Result> {
  return call().catch((error: unknown) => {
    throw failure(error, false);
  });
}

/** `changes`: it may have been sent although no answer came. */
function failure(error: unknown, changes: boolean): Error {
  const answer = answerOf(error);
  const message = withoutNumbers(error instanceof Error ? error.message : String(error));
  // What caused it is logged too.
  const cause = new Error(message);
  if (answer && isWrongKey(answer)) {
    const sentence = "Twilio does not accept the account SID and auth token any more. Connect the account again.";
    return new PermanentError(`twilio: ${message}`, { sentence, cause });
  }
  if (answer && answer.status < 500 && answer.status !== 429) {
    return new PermanentError(`twilio: ${answer.status} ${message}`, {
      sentence: `Twilio refused: ${message}`,
      cause,
    });
  }
  const sentence = answer ? "Twilio is busy or has a problem." : "Twilio could not be reached.";
  // Said no to before anything was done.
  const outcomeUnknown = changes && answer?.status !== 429;
  return new RetryableError(`twilio: ${message}`, { sentence, outcomeUnknown, cause });
}
