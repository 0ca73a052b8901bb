import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "cases/**/*.test.ts"],
    environment: "node",
    testTimeout: 30_000,
  },
});
