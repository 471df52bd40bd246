import { svelte } from "@sveltejs/vite-plugin-svelte"
import { defineConfig } from "vitest/config"

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  build: {
    outDir: "dist",
    target: "es2022",
    // The minifier joins what is written apart; what it makes must be known to the web view, which is a Safari.
    cssTarget: "safari16.4",
    // Fonts and pictures stay files of our own: the page's policy allows no `data:` fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // Components under test are mounted, so the browser's half of Svelte is needed.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
  },
})
