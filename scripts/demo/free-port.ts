import { createServer, type AddressInfo } from "node:net";

/** A loopback port nobody listens on. Used where a program cannot be told to take any port, or must come back on it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
