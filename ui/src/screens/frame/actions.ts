/// The actions that are there whatever the screen.
import { tick } from "svelte"
import { runAction, type Action } from "../../state/actions.svelte"
import { backend } from "../../state/core"
import { lay } from "../../state/frame.svelte"
import { dismissShown, lastOffer, shownMessages, takeUp } from "../../state/messages.svelte"
import { go, putAway, router, type Place } from "../../state/router.svelte"
import { prefer, session } from "../../state/session.svelte"
import { INTERFACE_LANGUAGES, language } from "../../lang"
import { attempt, refusalOf } from "./words"
import { closeNewsroom, createNewsroom, openNewsroom } from "./newsroom"

const isOpen = () => session.newsroom !== null
const like = (liked: Parameters<typeof prefer>[0]) => void attempt(() => prefer(liked))

/// Keys, menu places and doings of the whole window.
export const WINDOW_ACTIONS: Action[] = [
  { id: "new-article", words: "action-new-article", keys: ["Mod-n"], menu: "file", enabled: () => session.may("create_article"), refusal: () => refusalOf("create_article"), run: () => lay({ kind: "new_article" }) },
  { id: "read-in", words: "action-read-in", keys: ["Mod-o"], menu: "file", enabled: () => session.may("write"), refusal: () => refusalOf("write"), run: readIn },
  { id: "open-newsroom", words: "action-open-newsroom", keys: ["Mod-Shift-o"], menu: "file", group: 1, run: () => void openNewsroom() },
  { id: "new-newsroom", words: "action-new-newsroom", keys: ["Mod-Shift-n"], menu: "file", group: 1, run: () => void createNewsroom(false) },
  { id: "sample-newsroom", words: "action-sample-newsroom", keys: ["Mod-Shift-j"], menu: "file", group: 1, run: () => void createNewsroom(true) },
  { id: "close-newsroom", words: "action-close-newsroom", keys: ["Mod-Shift-w"], menu: "file", group: 1, enabled: isOpen, run: () => void closeNewsroom() },
  { id: "quit", words: "action-quit", keys: ["Mod-q"], menu: "file", group: 9, run: () => void quit() },
  { id: "go-articles", words: "action-go-articles", keys: ["Mod-1", "Mod-w"], menu: "go", enabled: isOpen, run: () => void goToList({ screen: "library" }, "#articles") },
  { id: "go-people", words: "action-go-people", keys: ["Mod-2"], menu: "go", enabled: isOpen, run: () => void goToList({ screen: "people", person: null }, "#people [aria-current]") },
  { id: "go-bin", words: "action-go-bin", keys: ["Mod-3"], menu: "go", enabled: isOpen, run: () => void goToList({ screen: "bin" }, "#binned") },
  { id: "go-settings", words: "action-go-settings", keys: ["Mod-,"], menu: "go", enabled: isOpen, run: () => void go({ screen: "settings" }) },
  { id: "full-screen", words: "action-full-screen", keys: ["F11"], menu: "view", group: 3, run: () => void attempt(() => backend().toggleFullScreen()) },
  { id: "theme-light", words: "action-theme-light", keys: ["Mod-Alt-l"], menu: "view", group: 5, run: () => like({ theme: "light" }) },
  { id: "theme-dark", words: "action-theme-dark", keys: ["Mod-Alt-d"], menu: "view", group: 5, run: () => like({ theme: "dark" }) },
  { id: "theme-system", words: "action-theme-system", keys: ["Mod-Alt-s"], menu: "view", group: 5, run: () => like({ theme: null }) },
  { id: "dismiss-messages", words: "action-dismiss-messages", keys: ["Escape"], keysElsewhere: true, menu: "view", group: 5, enabled: () => shownMessages().length > 0, run: dismissShown },
  { id: "take-offer", words: "action-take-offer", keys: ["Mod-Alt-z"], menu: "edit", group: 6, enabled: () => lastOffer() !== null, run: takeLastOffer },
  ...INTERFACE_LANGUAGES.map(
    ({ tag, name }, at): Action => ({
      id: `language-${tag}`,
      words: "action-language",
      args: { name },
      keys: [`Mod-F${at + 1}`],
      menu: "view",
      group: 6,
      enabled: () => language() !== tag,
      run: () => like({ language: tag }),
    }),
  ),
  { id: "palette", words: "action-palette", keys: ["Mod-k"], menu: "help", unlisted: true, run: () => lay({ kind: "palette" }) },
  { id: "keys", words: "action-keys", keys: ["F1", "?"], menu: "help", run: () => lay({ kind: "keys" }) },
]

/// The search of the library, by the keys that the screen has free for it: at the desk Ctrl-F finds in the text.
export const searchAction = (keys: string[]): Action => ({ id: "search", words: "action-search", keys, menu: "edit", group: 2, run: () => void search() })

/// Finds and replaces in the whole newsroom.
export const findInNewsroomAction = (run: () => void, enabled?: () => boolean): Action => ({
  id: "find-newsroom",
  words: "find-newsroom",
  keys: [FIND_IN_NEWSROOM],
  menu: "edit",
  group: 2,
  ...(enabled && { enabled }),
  run,
})
export const FIND_IN_NEWSROOM = "Mod-Alt-h"

/// Closes the window, once everything is put away.
async function quit() {
  if (await putAway(true)) await attempt(() => backend().close())
}

/// Goes to a screen with a list; who is there already goes on in the list.
async function goToList(next: Place, list: string) {
  let isThere = router.place.screen === next.screen
  await go(next)
  await tick()
  if (isThere) document.querySelector<HTMLElement>(list)?.focus()
}

/// Goes where texts are read in; who is there already chooses another file.
function readIn() {
  if (router.place.screen === "import") runAction("import-choose")
  else void go({ screen: "import", article: null })
}

/// Does what was offered last, also if the message is gone by now.
function takeLastOffer() {
  let message = lastOffer()
  if (message) takeUp(message)
}

/// Goes to the search, which stands in the library's head.
async function search() {
  if (router.place.screen === "desk") await go({ screen: "library" })
  await tick()
  let box = document.querySelector<HTMLInputElement>("#search")
  box?.focus()
  box?.select()
}
