import js from "@eslint/js"
import svelte from "eslint-plugin-svelte"
import globals from "globals"
import typescript from "typescript-eslint"
import svelteConfig from "./svelte.config.js"

export default typescript.config(
  // Generated from the command table, or made by the build.
  { ignores: ["dist/", "src/ipc/commands.ts", "src/ipc/types.ts"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
    // Text of articles never enters the page as HTML.
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/prefer-const": "off",
      // Maps and sets here are values that are replaced, not changed; `$state.raw` is meant.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  { files: ["test/**", "bench/**"], rules: { "no-console": "off" } },
)
