import { defineConfig } from "@playwright/test"

/// The whole in a browser, over the loopback server. The browser is the machine's own.
export default defineConfig({
  testDir: ".",
  outputDir: "results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // Machines are shared: what comes is waited for, and the wait costs nothing where it comes.
  expect: { timeout: 30_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Istanbul",
    // A record of every step takes a quarter of the time, and what failed is told by its words and its page.
    trace: process.env.TRACE ? "on" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
})
