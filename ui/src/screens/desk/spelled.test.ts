import { afterEach, expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import type { Desk } from "./desk.svelte"
import { goToUnknown } from "./spelled"

afterEach(dismissAll)

/// What is told where a text in Russian has no unknown word, and has these languages that are not checked.
async function check(unchecked: string[], expected: string[]) {
  connect({
    call: async (_: string, { language }: { language: string }) => ({ value: { language, dictionary: null, problem: null, package: null, files: [], folder: "" }, changed: [] }),
    onChanged: () => () => undefined,
  } as unknown as Backend)
  goToUnknown({ focused: { speller: { language: () => "ru", unknown: 0, unchecked } }, openNote: null } as unknown as Desk)
  await vi.waitFor(() => expect(shownMessages().map(({ kind, words, args }) => `${kind} ${words} ${args.languages ?? args.language}`)).toEqual(expected))
}

test("a text of which only phrases are not checked is told to have no unknown words, and which those phrases are", () => check(["kk", "la"], ["done spelling-rest Kazakh and Latin"]))
test("a text whose own language is not checked says how to come by a dictionary", () => check(["ru"], ["failure error-dictionary_missing ru"]))
