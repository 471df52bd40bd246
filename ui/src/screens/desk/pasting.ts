import type { PasteHost, SystemClipboard } from "../../editor/clipboard"
import type { NodeJson } from "../../editor/json"
import type { Clipboard } from "../../ipc/backend"
import { LONGEST_PASTED } from "../../ipc/commands"
import { Failure, failureFrom } from "../../ipc/failure"
import { formatList } from "../../lang"
import { backend, commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { pasteBegins, tellNotPasted } from "./notPasted"
import { whileReadingPasted } from "./pastes.svelte"

/// Has the core clean what is pasted into a text in a language. `title` tells how the text is called that has notes; none
/// has none.
export const pastingInto = (language: () => string, title: () => string = () => ""): PasteHost => {
  let { clipboard } = backend()
  return {
    clean: async (html, keepNotes) => {
      if (isTooLong(html)) return tellTooLong()
      let asked = commands.clean_pasted({ html, from: null, keep_notes: keepNotes, language: language(), here: window.location.origin, typed: false, for_file: false })
      let page = await orTold(whileReadingPasted(asked))
      return page && { html: page.html, notes: page.notes.map(({ name, own, blocks }) => ({ name, own, blocks: blocks as NodeJson[] })) }
    },
    fits: async (text) => (isTooLong(text) ? tellTooLong() : await orTold(whileReadingPasted(commands.check_pasted({ text })))) !== null,
    begins: pasteBegins,
    cameLate: (notesCame) =>
      tellFailure(new Failure(notesCame ? "pasted_late" : "pasted_left", { title: title() }, "the text was left before what was pasted came in")),
    cameNothing: (why, names = []) =>
      tellNotPasted(new Failure(`copied_${why}`, { names: named(names) }, "nothing of what was copied can come into a text")),
    system: clipboard && systemClipboard(clipboard),
  }
}

/// Whether something is longer than the core takes, which it is not even sent then. In UTF-8 it has at least as many bytes as
/// it has characters here, and what has more of them is refused by the core.
const isTooLong = (pasted: string): boolean => pasted.length > LONGEST_PASTED

const tellTooLong = (): null => {
  let most = LONGEST_PASTED / 1024 / 1024
  tellNotPasted(new Failure("pasted_too_long", { most: String(most) }, `what was pasted is longer than ${most} MB`))
  return null
}

/// So many files or kinds are named.
const MOST_NAMED = 5

const named = (names: readonly string[]): string =>
  formatList([...names.slice(0, MOST_NAMED).map(lastPart), ...(names.length > MOST_NAMED ? ["…"] : [])])

/// The name of a file without its folder. A kind, as `audio/ogg`, is called by all of it.
const lastPart = (name: string): string => (name.startsWith("/") ? name.slice(name.lastIndexOf("/") + 1) : name)

const systemClipboard = (clipboard: Clipboard): SystemClipboard => ({
  read: (asked) => orTold(whileReadingPasted(clipboard.read(asked))),
  picture: () => orTold(clipboard.picture()),
  // The web view itself writes after the event is over, and would write over it.
  write: (copied) => void setTimeout(() => void orTold(clipboard.write(copied))),
})

/// What was asked for, or null if that failed, of which the user is told.
const orTold = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch (thrown) {
    tellNotPasted(failureFrom(thrown))
    return null
  }
}
