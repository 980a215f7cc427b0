import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PermanentError } from "../errors";
import { checkAddress } from "./check-address";
import { lookupUndisguised } from "./disguised-address";
import { createWebhookPoster, WebhookUnreachable } from "./post-webhook";

const call = (url: string) => ({ url, headers: {}, body: "{}" });
const inside = createWebhookPoster({ allowPrivate: false, timeoutMs: 2000 });
const loose = createWebhookPoster({ allowPrivate: true, timeoutMs: 500 });

describe("an address that leads into a private network is refused", () => {
  test.each([
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://localhost/",
    "https://localhost./",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://10.0.0.5/",
    "https://192.168.1.1/",
    "https://172.16.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::127.0.0.1]/",
    "https://[::10.0.0.5]/",
    "https://[64:ff9b::127.0.0.1]/",
    "https://[64:ff9b:1::127.0.0.1]/",
    "https://[2002:7f00:1::]/",
    "https://[fec0::1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://0.0.0.0/",
    "https://100.64.0.1/",
    "https://service.internal/",
  ])("%s", async (url) => {
    await expect(inside(call(url))).rejects.toBeInstanceOf(PermanentError);
  });

  test.each([
    "http://example.com/",
    "ftp://example.com/",
    "https://user:pass@example.com/",
    "javascript:alert(1)",
    "x",
  ])("as is anything but https: %s", (url) => {
    expect(checkAddress(url, false)).not.toBeNull();
  });
});

test.each([
  ["::7f00:1", true],
  ["64:ff9b:1::7f00:1", true],
  ["2606:4700::1111", false],
  ["192.0.2.1", false],
])("a name that stands for %s is refused: %s", async (address, refused) => {
  for (const all of [true, false]) {
    const error = await new Promise((resolve) => lookupUndisguised(address, { all }, resolve));
    expect(error !== null).toBe(refused);
  }
});

describe("what a receiver may do to us", () => {
  let url = "";
  const server = createServer((request, response) => {
    if (request.url === "/endless") {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(16_384)));
        response.once("drain", more);
      };
      return more();
    }
    if (request.url === "/drip") return void response.writeHead(200).write("x");
    if (request.url === "/cut") return void request.socket.destroy();
    response.writeHead(204).end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("an endless answer is read no further than needed", async () => {
    const answer = await loose(call(`${url}/endless`));
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(500);
  });

  test("an answer that never ends in time is no answer", async () => {
    await expect(loose(call(`${url}/drip`))).rejects.toMatchObject({
      sentence: expect.stringContaining("0.5 seconds"),
    });
  });

  test("a broken line is told as such", async () => {
    await expect(loose(call(`${url}/cut`))).rejects.toBeInstanceOf(WebhookUnreachable);
  });

  test("an answer that changes the protocol is no answer", async () => {
    const upgrading = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () =>
        socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
      );
    });
    await new Promise<void>((resolve) => upgrading.listen(0, "127.0.0.1", resolve));
    const { port } = upgrading.address() as AddressInfo;
    await expect(loose(call(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({
      sentence: expect.stringContaining("another protocol"),
    });
    upgrading.close();
  });

  test("an answer without a body is an answer", async () => {
    expect(await loose(call(url))).toMatchObject({ status: 204, body: "" });
  });
});
