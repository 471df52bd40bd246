/// Deleting articles and putting them back, from whatever screen.
import { commands } from "../../state/core"
import { tell } from "../../state/messages.svelte"
import { go } from "../../state/router.svelte"
import { t } from "../../lang"
import { attempt } from "./words"

/// An article that goes into the bin or comes out of it.
type Moved = { id: string; slug: string; title: string }

/// Puts an article in the bin and offers to put it back.
export async function putInBin(article: Moved): Promise<void> {
  await attempt(async () => {
    await commands.put_in_bin({ article: article.id })
    tell("bin-put-in", { title: titleOf(article) }, { words: "bin-put-back", run: () => void putBack(article) })
  })
}

/// Puts an article back, and says so.
export async function putBack(article: Moved): Promise<void> {
  await attempt(async () => {
    let { slug } = await commands.put_back({ article: article.id })
    let title = titleOf(article)
    if (slug === article.slug) tell("bin-back", { title })
    else tell("bin-back-slug", { title, slug })
  })
}

/// Puts an article back that is wanted on the desk, and opens it there.
export async function putBackAndOpen(article: string): Promise<void> {
  let back = await attempt(() => commands.put_back({ article }))
  if (back) await go({ screen: "desk", article, edition: null })
}

const titleOf = ({ title }: Moved): string => title || t("untitled")
