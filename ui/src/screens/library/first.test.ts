import { existsSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { commandsOver } from "../../ipc/commands"
import { articleQuery } from "../../state/library.svelte"
import { PAGE } from "./pages.svelte"

/// Where the shell answers the first questions before they are asked.
const SHELL = "../src-tauri/src/first.rs"

it("asks first, to the letter, what the shell has answered already", () => {
  // The interface can be tested without the shell's source beside it; then there is nothing to compare with.
  if (!existsSync(SHELL)) return
  let [source = ""] = readFileSync(SHELL, "utf8").split("#[cfg(test)]")
  let answered = [...source.matchAll(/\(\s*"(\w+)",\s*(?:r#"(.*?)"#|"(.*?)")/g)].map(([, name, raw, plain]) => `${name} ${raw ?? plain}`)
  let asked: string[] = []
  let commands = commandsOver(<A>(name: string, request: object) => {
    asked.push(`${name} ${JSON.stringify(request)}`)
    return new Promise<A>(() => undefined)
  })
  void commands.desk_state()
  void commands.facets()
  void commands.persons()
  void commands.list_articles(articleQuery("", 0, PAGE))
  expect(answered).toEqual(asked)
})
