/// Says how to come by a dictionary.
import { Failure } from "../../ipc/failure"
import type { SpellingOf } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { attempt } from "../frame/words"

/// Says of each of these languages how to come by its own dictionary, or why the one that it has cannot be read.
export async function tellOfDictionaries(languages: readonly string[]): Promise<void> {
  for (let language of languages) {
    let found = await attempt(() => commands.spelling_of({ language }))
    if (found) tell(found)
  }
}

/// The same of a language, if its texts cannot be checked.
export async function tellIfUnchecked(language: string): Promise<void> {
  let found = await attempt(() => commands.spelling_of({ language }))
  if (found && (found.dictionary === null || found.problem !== null)) tell(found)
}

function tell({ language, dictionary, problem, package: debian, files, folder }: SpellingOf) {
  if (problem !== null) tellFailure(new Failure("dictionary_unreadable", { path: dictionary ?? "", reason: problem }, problem))
  else {
    let args = { language, package: debian ?? "none", name: (files[0] ?? "").replace(/\.aff$/, ""), folder }
    tellFailure(new Failure("dictionary_missing", args, `no dictionary for ${language}`))
  }
}
