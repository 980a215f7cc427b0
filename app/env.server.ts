import { z } from "zod";

const url = z.url().transform((text) => text.replace(/\/$/, ""));

/** Every variable the app reads, and the only reader of process.env. No secret has a default. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.string().startsWith("file:", "must be a SQLite file, e.g. file:./data/aftercare.sqlite"),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(16),
  /** The secret before a rotation: its signatures are accepted too. */
  SHOPIFY_API_SECRET_PREVIOUS: z.string().min(16).optional(),
  SHOPIFY_APP_URL: url,
  SCOPES: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter(Boolean)),
  /** 32 bytes in base64: seals tokens and personal data, keys the look-up hashes. */
  ENCRYPTION_KEY: z.base64().refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** `all` = web and worker in one process. */
  PROCESS_ROLE: z.enum(["all", "web"]).default("all"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.email().optional(),
  /** Photos and labels: a directory of this machine, or a bucket (S3_URL with its key). */
  FILES_DIR: z.string().default("./data/files"),
  S3_URL: url.optional(),
  S3_REGION: z.string().default("auto"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Another address of a carrier's API, e.g. of a stand-in. */
  EASYPOST_API_URL: z.url().optional(),
  SHIPPO_API_URL: z.url().optional(),
  /** Another address of Twilio's API, e.g. of a stand-in. */
  TWILIO_API_URL: z.url().optional(),
  /** Only for development and tests: lets outgoing webhooks reach private addresses, and this machine without TLS. */
  WEBHOOKS_ALLOW_PRIVATE: z.enum(["true", "false"]).default("false"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads and checks the environment; mail is wholly on (SMTP_URL and MAIL_FROM) or wholly off.
 * @throws Error listing every variable that is missing or wrong, without its value.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema
    .refine((env) => Boolean(env.SMTP_URL) === Boolean(env.MAIL_FROM), {
      path: ["MAIL_FROM"],
      message: "SMTP_URL and MAIL_FROM go together",
    })
    .refine((env) => !env.S3_URL || (env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY), {
      path: ["S3_ACCESS_KEY_ID"],
      message: "S3_URL needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
    })
    .safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ code, path, message }) => {
    const name = path.join(".");
    return `  ${name}: ${code === "invalid_type" && source[name] === undefined ? "is missing" : message}`;
  });
  throw new Error(`Aftercare cannot start, the environment is not complete:\n${problems.join("\n")}`);
}
