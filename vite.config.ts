import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

/**
 * app/server.ts is the entry of the server build, so that it and every route share one copy of each module; the intake's
 * thread and the worker's are files of their own beside it.
 */
const ownServer: Plugin = {
  name: "own-server",
  config: (_, { isSsrBuild }) => {
    if (!isSsrBuild) return undefined;
    const input = {
      index: "app/server.ts",
      "intake-thread": "app/records/intake-thread.ts",
      "worker-thread": "app/worker-thread.ts",
    };
    return { build: { rollupOptions: { input, output: { entryFileNames: "[name].js" } } } };
  },
};

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        // With it, navigating by code while a fetcher revalidates left the page blank (Remix 2.17.5).
        v3_lazyRouteDiscovery: false,
        v3_singleFetch: true,
      },
    }),
    ownServer,
    tsconfigPaths(),
  ],
  server: {
    port: Number(process.env.PORT ?? 3000),
    // The CLI's tunnel has a new name each time; Shopify's signatures protect the routes, not the host name.
    allowedHosts: true,
  },
  build: { assetsInlineLimit: 0, target: "es2022" },
  optimizeDeps: { include: ["@shopify/app-bridge-react", "@shopify/polaris"] },
});
