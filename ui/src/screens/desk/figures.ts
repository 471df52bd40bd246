import type { FiguresHost } from "../../editor/figures"
import { LARGEST_PICTURE } from "../../ipc/commands"
import { Failure, failureFrom } from "../../ipc/failure"
import type { AddPicture } from "../../ipc/types"
import { t } from "../../lang"
import { runAction } from "../../state/actions.svelte"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { pasteBegins, tellNotPasted } from "./notPasted"

/// What the figures of an article's texts ask for.
export const figuresOf = (article: string): FiguresHost => ({
  picture: (asset) => addressOf(asset),
  begins: () => {
    let came = pasteBegins()
    return async (file, taken) => {
      let from = typeof file === "string" ? { path: file } : await bytesOf(file)
      if (!from) return
      let cameIn = (asset: string) => {
        came()
        taken(asset)
      }
      await takePicture(article, from, cameIn, false, tellNotPasted)
    }
  },
  edit: () => runAction("desk-figure"),
  told: ({ alternative, credit }) => ({
    label: alternative ? (credit ? `${alternative as string} · ${credit as string}` : (alternative as string)) : t("figure-alternative-missing"),
    title: t("figure-edit"),
  }),
  missing: () => t("figure-missing"),
  caption: () => t("figure-caption"),
  cameLate: () => tellFailure(new Failure("picture_late", {}, "the text was closed before the picture came")),
})

/// So many pictures are held; a picture may be as large as many articles.
const MOST = 40

/// A picture never changes, so that it is not asked for again while it is held. The one asked for last is the last.
const addresses = new Map<string, Promise<string | null>>()

/// The picture as an address that holds it; null if the newsroom has none.
export function addressOf(asset: string): Promise<string | null> {
  let known = addresses.get(asset) ?? commands.asset({ asset }).then(({ address }) => address, () => null)
  addresses.delete(asset)
  addresses.set(asset, known)
  void known.then((address) => {
    if (address === null) addresses.delete(asset)
  })
  for (let oldest of [...addresses.keys()].slice(0, -MOST)) addresses.delete(oldest)
  return known
}

/// Takes a picture into the newsroom and tells its id. One that could not be taken is told of; from there one that is
/// too large can be reduced.
export async function takePicture(article: string, from: Pick<AddPicture, "path" | "bytes" | "name" | "asset">, taken: (asset: string) => void, reduce = false, tell = tellFailure): Promise<void> {
  try {
    taken((await commands.add_picture({ article, reduce, ...from })).asset)
  } catch (thrown) {
    let failure = failureFrom(thrown)
    let mend = { words: "figure-reduce", run: () => void takePicture(article, from, taken, true, tell) }
    tell(failure, failure.code === "picture_too_large" ? mend : null)
  }
}

/// What a file holds; null if it cannot be read or is larger than any picture, of which the user is told.
async function bytesOf(file: File): Promise<{ bytes: string; name: string } | null> {
  let name = file.name || t("figure-pasted")
  let bytes = file.size > LARGEST_PICTURE ? null : await base64Of(file).catch(() => null)
  if (bytes === null) tellNotPasted(new Failure("not_a_photo", { path: name }, "the picture cannot be read, or is too large"))
  return bytes === null ? null : { bytes, name }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    let reader = new FileReader()
    reader.onload = () => {
      let address = reader.result as string
      resolve(address.slice(address.indexOf(",") + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"))
    reader.readAsDataURL(file)
  })
}
