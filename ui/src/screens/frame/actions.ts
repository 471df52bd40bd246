/// The actions that are there whatever the screen.
import { tick } from "svelte"
import type { Action } from "../../state/actions.svelte"
import { lay } from "../../state/frame.svelte"
import { go, router } from "../../state/router.svelte"
import { prefer, session } from "../../state/session.svelte"
import { INTERFACE_LANGUAGES, language } from "../../lang"
import { attempt } from "./words"
import { closeNewsroom, createNewsroom, openNewsroom } from "./newsroom"

const isOpen = () => session.newsroom !== null
const like = (liked: Parameters<typeof prefer>[0]) => void attempt(() => prefer(liked))

/// Keys, menu places and doings of the whole window.
export const WINDOW_ACTIONS: Action[] = [
  { id: "new-article", words: "action-new-article", keys: ["Mod-n"], menu: "file", enabled: () => session.may("create_article"), run: () => lay({ kind: "new_article" }) },
  { id: "read-in", words: "action-read-in", keys: ["Mod-o"], menu: "file", enabled: () => session.may("write"), run: () => void go({ screen: "import", article: null, path: null }) },
  { id: "open-newsroom", words: "action-open-newsroom", keys: ["Mod-Shift-o"], menu: "file", group: 1, run: () => void openNewsroom() },
  { id: "new-newsroom", words: "action-new-newsroom", keys: ["Mod-Shift-n"], menu: "file", group: 1, run: () => void createNewsroom(false) },
  { id: "sample-newsroom", words: "action-sample-newsroom", menu: "file", group: 1, run: () => void createNewsroom(true) },
  { id: "close-newsroom", words: "action-close-newsroom", menu: "file", group: 1, enabled: isOpen, run: () => void closeNewsroom() },
  { id: "go-articles", words: "action-go-articles", keys: ["Mod-1"], menu: "go", enabled: isOpen, run: () => void go({ screen: "library" }) },
  { id: "go-people", words: "action-go-people", keys: ["Mod-2"], menu: "go", enabled: isOpen, run: () => void go({ screen: "people", person: null }) },
  { id: "go-settings", words: "action-go-settings", keys: ["Mod-,"], menu: "go", enabled: isOpen, run: () => void go({ screen: "settings" }) },
  { id: "search", words: "action-search", keys: ["Mod-f", "/"], menu: "edit", group: 2, enabled: isOpen, run: () => void search() },
  { id: "theme-light", words: "action-theme-light", menu: "view", group: 5, run: () => like({ theme: "light" }) },
  { id: "theme-dark", words: "action-theme-dark", menu: "view", group: 5, run: () => like({ theme: "dark" }) },
  { id: "theme-system", words: "action-theme-system", menu: "view", group: 5, run: () => like({ theme: null }) },
  ...INTERFACE_LANGUAGES.map(
    ({ tag, name }): Action => ({
      id: `language-${tag}`,
      words: "action-language",
      args: { name },
      menu: "view",
      group: 6,
      enabled: () => language() !== tag,
      run: () => like({ language: tag }),
    }),
  ),
  { id: "palette", words: "action-palette", keys: ["Mod-k"], menu: "help", unlisted: true, run: () => lay({ kind: "palette" }) },
  { id: "keys", words: "action-keys", keys: ["F1", "?"], menu: "help", run: () => lay({ kind: "keys" }) },
]

/// Goes to the search, which stands in the library's head.
async function search() {
  if (router.place.screen === "desk") await go({ screen: "library" })
  await tick()
  let box = document.querySelector<HTMLInputElement>("#search")
  box?.focus()
  box?.select()
}
