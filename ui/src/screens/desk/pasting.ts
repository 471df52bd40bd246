import type { PasteHost } from "../../editor/clipboard"
import type { NodeJson } from "../../editor/json"
import { Failure, failureFrom } from "../../ipc/failure"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { whileReadingPasted } from "./pastes.svelte"

/// Has the core clean what is pasted into a text. `title` tells how the text is called that has notes; none has none.
export const pastingInto = (title: () => string = () => ""): PasteHost => ({
  clean: async (html, keepNotes) => {
    try {
      let page = await whileReadingPasted(commands.clean_pasted({ html, from: null, keep_notes: keepNotes, here: window.location.origin, typed: false }))
      return { html: page.html, notes: page.notes.map(({ name, own, blocks }) => ({ name, own, blocks: blocks as NodeJson[] })) }
    } catch (thrown) {
      tellFailure(failureFrom(thrown))
      return null
    }
  },
  cameLate: (notesCame) =>
    tellFailure(new Failure(notesCame ? "pasted_late" : "pasted_left", { title: title() }, "the text was left before what was pasted came in")),
})
